import { readReadersPrepared } from './authenticated-reader';
import { comparePasswordsAside } from './passwords/compare-aside';
import { keepPermissions } from './kept-permissions';
import type { Action, UsersPermissions } from './plugin';
import { refuseEndedSessions } from './sessions/ended-sessions';
import { withRefreshCookie, withSecureCookies } from './sessions/refresh-cookie';
import { changePassword } from './sign-in/change-password';
import { forgotPassword, sendEmailConfirmation, withLetters } from './sign-in/letters';
import { limitedByAddress, limitedRefresh } from './sign-in/limited';
import { register } from './sign-in/register';
import { signIn } from './sign-in/sign-in';
import { deleteReadersWhole } from './whole-deletions';

const withNewSession = (action: Action): Action => withSecureCookies(withRefreshCookie(action));

/**
 * Readers sign in by Strapi's own actions, over REST and GraphQL; here stands what goes before them:
 * limits, and the same answer in the same time whether an account is there or not.
 */
export default (plugin: UsersPermissions): UsersPermissions => {
  const { auth } = plugin.controllers;
  plugin.controllers.auth = (context) => {
    const strapis = auth(context);
    return {
      ...strapis,
      callback: limitedByAddress(withSecureCookies(signIn(strapis.callback))),
      register: limitedByAddress(withNewSession(register(strapis.register))),
      forgotPassword: limitedByAddress(forgotPassword(strapis.forgotPassword)),
      resetPassword: limitedByAddress(withNewSession(strapis.resetPassword)),
      changePassword: limitedByAddress(withNewSession(changePassword(strapis.changePassword))),
      sendEmailConfirmation: limitedByAddress(sendEmailConfirmation(strapis.sendEmailConfirmation)),
      emailConfirmation: limitedByAddress(strapis.emailConfirmation),
      connect: limitedByAddress(strapis.connect),
      refresh: limitedRefresh(withSecureCookies(strapis.refresh)),
    };
  };
  comparePasswordsAside(plugin);
  keepPermissions(plugin);
  refuseEndedSessions(plugin);
  readReadersPrepared(plugin);
  withLetters(plugin);
  deleteReadersWhole(plugin);
  return plugin;
};
