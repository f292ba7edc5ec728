import { errors, validateYupSchema, yup } from '@strapi/utils';
import type { Context } from 'koa';

import { inBackground } from '../../../lib/background';
import { nameKey, consume } from '../../../lib/rate-limits';
import type { Action } from '../../../lib/strapi-patches';
import { sentFields } from './sent-fields';

const validate = validateYupSchema(yup.object({ email: yup.string().email().required() }));

/** The mailbox to which a request asks for an email. @throws TOO_MANY_REQUESTS */
const mailboxIn = async (ctx: Context): Promise<string> => {
  const sent = sentFields(ctx);
  const { email } = (await validate({
    ...sent,
    ...(typeof sent.email === 'string' && { email: sent.email.trim() }),
  })) as { email: string };
  await consumeEmail(email);
  return email;
};

/** Counts an email to a mailbox. @throws TOO_MANY_REQUESTS */
export const consumeEmail = (email: string): Promise<void> =>
  consume('emailsPerMailbox', nameKey(email));

/** Responds before looking up the account, so that the response does not reveal whether it exists. */
export const forgotPassword =
  (action: Action): Action =>
  async (ctx) => {
    const email = await mailboxIn(ctx);
    // A copy: the request has been answered by then, and in GraphQL several fields share it.
    const background = Object.create(ctx, {
      request: { value: { body: { email } } },
      send: { value: () => undefined },
    }) as Context;
    inBackground(() => action(background));
    ctx.body = { ok: true };
  };

/** Answers the same whether there is an account, and whether it is confirmed already or blocked. */
export const sendEmailConfirmation =
  (action: Action): Action =>
  async (ctx) => {
    const email = await mailboxIn(ctx);
    ctx.request.body = { ...sentFields(ctx), email };
    try {
      await action(ctx);
    } catch (error) {
      if (!(error instanceof errors.ApplicationError)) throw error;
    }
    ctx.body = { email, sent: true };
  };
