import { errors, validateYupSchema, yup } from '@strapi/utils';
import type { Context } from 'koa';

import { inBackground } from '../../../shared/background';
import { afterCommit } from '../../../shared/database';
import { spend } from '../../../shared/limits/limits';
import { nameKey } from '../../../shared/limits/tries';
import type { Action, UsersPermissions } from '../plugin';

const validate = validateYupSchema(yup.object({ email: yup.string().email().required() }));

/** The mailbox that a request asks a letter for. @throws TOO_MANY_REQUESTS */
const mailboxIn = async (ctx: Context): Promise<string> => {
  const { email } = (await validate(ctx.request.body)) as { email: string };
  await spendLetter(email);
  return email;
};

/** @throws TOO_MANY_REQUESTS */
export const spendLetter = (email: string): Promise<void> =>
  spend('lettersPerMailbox', nameKey(email));

/** The answer is there before anybody looks whether there is such an account. */
export const forgotPassword =
  (strapis: Action): Action =>
  async (ctx) => {
    const email = await mailboxIn(ctx);
    // The request itself is another's by then: GraphQL's, or answered.
    const aside: Context = Object.create(ctx, {
      request: { value: { body: { email } } },
      send: { value: () => undefined },
    });
    inBackground(() => strapis(aside));
    ctx.body = { ok: true };
  };

/** The same answer for an account that is confirmed already, or blocked, and where there is none. */
export const sendEmailConfirmation =
  (strapis: Action): Action =>
  async (ctx) => {
    const email = await mailboxIn(ctx);
    try {
      await strapis(ctx);
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
    }
    ctx.body = { email, sent: true };
  };

/**
 * Letters go out behind the answer, and only for what has been committed. A link without an address of
 * its own leads to the page where the site is.
 */
export const withLetters = ({ services }: UsersPermissions): void => {
  const { user, 'users-permissions': usersPermissions } = services;
  services.user = (context) => {
    const service = user(context);
    const send = service.sendConfirmationEmail.bind(service);
    return Object.assign(service, {
      sendConfirmationEmail: async (reader: object) => {
        afterCommit(() => inBackground(() => send(reader)));
      },
    });
  };
  services['users-permissions'] = (context) => {
    const service = usersPermissions(context);
    const template = service.template.bind(service);
    return Object.assign(service, {
      template: (layout: string, data: Record<string, unknown>) =>
        template(layout, {
          ...data,
          ...('URL' in data && { URL: data.URL || `${String(data.SERVER_URL)}/reset-password` }),
        }),
    });
  };
};
