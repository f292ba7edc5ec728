import { prepareEnvironment } from '../src/lib/boot';
import { databaseConnection } from '../src/lib/database';
import { applyPatches } from '../src/lib/strapi-patches';

export default () => {
  prepareEnvironment();
  return {
    connection: databaseConnection(process.env, (connection) => {
      applyPatches('connection', connection);
    }),
  };
};
