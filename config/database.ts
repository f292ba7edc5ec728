import { databaseConnection, prepareEnvironment } from '../src/environment';

export default () => {
  prepareEnvironment();
  return { connection: databaseConnection(process.env) };
};
