import { type Action, applyPatches, type UsersPermissions } from '../../lib/strapi-patches';
import { provesAddress, vouchedFor } from './confirmation/proofs';
import { withRefreshCookie, withSecureCookies } from './sessions/refresh-cookie';
import { changePassword } from './sign-in/change-password';
import { forgotPassword, sendEmailConfirmation } from './sign-in/emails';
import { limitByAddress, limitRefreshes } from './sign-in/limits';
import { register } from './sign-in/register';
import { signIn } from './sign-in/sign-in';

const withNewSession = (action: Action): Action => withSecureCookies(withRefreshCookie(action));

/**
 * Readers sign in by Strapi's own actions, over REST and GraphQL. What is put around them is the plugin's
 * documented extension point: limits, and the same answer in the same time whether there is an account or
 * not. What has no extension point is a patch.
 */
export default (plugin: UsersPermissions): UsersPermissions => {
  const { auth } = plugin.controllers;
  plugin.controllers.auth = (context) => {
    const actions = auth(context);
    return {
      ...actions,
      callback: limitByAddress(withSecureCookies(vouchedFor(signIn(actions.callback)))),
      register: limitByAddress(withNewSession(register(actions.register))),
      forgotPassword: limitByAddress(forgotPassword(actions.forgotPassword)),
      resetPassword: limitByAddress(withNewSession(provesAddress(actions.resetPassword))),
      changePassword: limitByAddress(withNewSession(changePassword(actions.changePassword))),
      sendEmailConfirmation: limitByAddress(sendEmailConfirmation(actions.sendEmailConfirmation)),
      emailConfirmation: limitByAddress(provesAddress(actions.emailConfirmation)),
      connect: limitByAddress(actions.connect),
      refresh: limitRefreshes(withSecureCookies(actions.refresh)),
    };
  };
  applyPatches('users-permissions', plugin);
  return plugin;
};
