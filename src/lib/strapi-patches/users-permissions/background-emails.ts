import { inBackground } from '../../background';
import { afterCommit } from '../../database';
import { definePatch, methodOf } from '../patch';
import { serviceOf, wrapService } from './plugin';

const SEND = 'sendConfirmationEmail of the service plugin::users-permissions.user';
const TEMPLATE = 'template of the service plugin::users-permissions.users-permissions';

export const backgroundEmails = definePatch({
  name: 'background-emails',
  stage: 'users-permissions',
  kind: 'correctness',
  reason:
    'Emails are to be sent after the answer, whose time would tell whether there is an account, and only for what has been committed. A link without an address of its own is to lead to the page where the site is.',
  probe: 'a confirmation email asked for over REST',
  replaces: {
    [SEND]: (plugin) => methodOf(serviceOf(plugin, 'user'), 'sendConfirmationEmail'),
    [TEMPLATE]: (plugin) => methodOf(serviceOf(plugin, 'users-permissions'), 'template'),
  },
  apply(plugin, count) {
    wrapService(plugin, 'user', (service) => ({
      sendConfirmationEmail: async (reader) => {
        count(SEND);
        afterCommit(() => inBackground(() => service.sendConfirmationEmail(reader)));
      },
    }));
    wrapService(plugin, 'users-permissions', (service) => ({
      template: (layout, data) => {
        count(TEMPLATE);
        if (!('URL' in data)) return service.template(layout, data);
        const URL = data.URL || `${String(data.SERVER_URL)}/reset-password`;
        return service.template(layout, { ...data, URL });
      },
    }));
  },
});
