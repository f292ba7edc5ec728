import { inTransaction } from '../../database';
import { definePatch, methodOf } from '../patch';
import { serviceOf, wrapService } from './plugin';

const PLACE = 'remove of the service plugin::users-permissions.user';

export const transactionalDeletions = definePatch({
  name: 'transactional-deletions',
  stage: 'users-permissions',
  kind: 'correctness',
  reason:
    'A Reader’s deletion is one write: the end of their sessions, their name on Comments, their row. Over REST and GraphQL, Strapi deletes without the Document Service and in no transaction.',
  probe: 'a Reader deleted over REST',
  replaces: { [PLACE]: (plugin) => methodOf(serviceOf(plugin, 'user'), 'remove') },
  apply(plugin, count) {
    wrapService(plugin, 'user', (service) => ({
      remove: (reader) => {
        count(PLACE);
        return inTransaction(() => service.remove(reader));
      },
    }));
  },
});
