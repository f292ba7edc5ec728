import { isPermitted } from '../lib/access';
import { forewordError } from '../lib/errors';
import type { GraphqlExtension, ResolverMiddleware } from '../lib/graphql';

/** API tokens have no account; the plugin would answer them with an internal error. */
const readersOnly: ResolverMiddleware = (next, parent, args, context, info) => {
  if (context.state.user) return next(parent, args, context, info);
  throw forewordError('LOGIN_REQUIRED', 'You must be logged in to see your account.');
};

/**
 * The plugin runs these without a permission. This requires the permission of their REST routes, so that an
 * admin who revokes it, for registration say, closes both APIs.
 */
const requireRestPermission = (action: string): { middlewares: ResolverMiddleware[] } => ({
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
    'Mutation.login': requireRestPermission('callback'),
    'Mutation.register': requireRestPermission('register'),
    'Mutation.forgotPassword': requireRestPermission('forgotPassword'),
    'Mutation.resetPassword': requireRestPermission('resetPassword'),
    'Mutation.emailConfirmation': requireRestPermission('emailConfirmation'),
  },
};
