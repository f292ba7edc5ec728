import { isPermitted } from '../shared/access/signed-in';
import { forewordError } from '../shared/errors';
import type { GraphqlExtension, ResolverMiddleware } from './extension';

/** API tokens have no account; the plugin would answer them with a fault of its own. */
const readersOnly: ResolverMiddleware = (next, parent, args, context, info) => {
  if (context.state.user) return next(parent, args, context, info);
  throw forewordError('LOGIN_REQUIRED', 'You must be logged in to see your account.');
};

/**
 * The plugin lets everybody run these. Here they need the permission that their REST routes need: where
 * an admin has taken it away, registration, say, is closed at both doors.
 */
const asOverRest = (action: string): { middlewares: ResolverMiddleware[] } => ({
  middlewares: [
    async (next, parent, args, context, info) => {
      if (await isPermitted(context.state, `plugin::users-permissions.auth.${action}`)) {
        return next(parent, args, context, info);
      }
      throw forewordError('NOT_ALLOWED', 'You may not do this.');
    },
  ],
});

export const accounts: GraphqlExtension = {
  resolversConfig: {
    'Query.me': { middlewares: [readersOnly] },
    'Mutation.login': asOverRest('callback'),
    'Mutation.register': asOverRest('register'),
    'Mutation.forgotPassword': asOverRest('forgotPassword'),
    'Mutation.resetPassword': asOverRest('resetPassword'),
    'Mutation.emailConfirmation': asOverRest('emailConfirmation'),
  },
};
