import { randomUUID } from 'node:crypto';

import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { inBackground } from '../../../lib/background';
import { findRow } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { type Action, READER, type ReaderRow } from '../../../lib/strapi-patches';
import { isNameTaken } from '../names/name-keys';
import { consumeEmail } from './emails';
import { sentFields } from './sent-fields';

interface Sent {
  email: string;
  username: string;
}

/** Strapi's "Advanced settings". */
interface Settings {
  email_confirmation: boolean;
  unique_email: boolean;
}

/**
 * Registering. Where addresses are confirmed by mail, the answer is the same whether an address has an
 * account or not, and its owner gets an email. Where they are not, it cannot be hidden: a new Reader is
 * signed in at once.
 */
export const register =
  (action: Action): Action =>
  async (ctx) => {
    const sent = sentFields(ctx);
    if (typeof sent.email !== 'string' || typeof sent.username !== 'string') return action(ctx);

    const email = sent.email.trim();
    const username = sent.username.trim();
    const body = { ...sent, email, username };
    ctx.request.body = body;
    refuseAddressOfOthers({ email, username });
    const { email_confirmation, unique_email } = await settings();
    if (!email_confirmation) return registerOnce(action, ctx, username);

    await consumeEmail(email);
    const owner = await ownerOf(email, unique_email);
    if (owner) {
      await registerAndRollBack(ctx, body, (copy) => registerOnce(action, copy, username));
      inBackground(() => notifyOwner(owner));
    } else {
      await registerOnce(action, ctx, username);
    }
    ctx.body = { user: { username, email: email.toLowerCase(), confirmed: false } };
  };

/** Strapi's message when another account has the very name or address. */
const TAKEN = 'Email or Username are already taken';

/** Names that look like another's are refused as Strapi refuses those that are the same, with a code of ours. */
const registerOnce = async (action: Action, ctx: Context, username: string): Promise<unknown> => {
  try {
    return await action(ctx);
  } catch (error) {
    const { details, message } = error as { details?: { code?: unknown }; message?: string };
    const isTaken =
      details?.code === 'NAME_TAKEN' || (message === TAKEN && (await isNameTaken(username)));
    throw isTaken ? new errors.ApplicationError(TAKEN, { code: 'NAME_TAKEN' }) : error;
  }
};

/** Another person's address as a username would collide with their account, and so reveal it. */
const refuseAddressOfOthers = ({ email, username }: Sent): void => {
  if (username.includes('@') && username.toLowerCase() !== email.toLowerCase()) {
    const message = 'A username with an @ in it must be your own e-mail address.';
    throw forewordError('PARAMETER_INVALID', message, { field: 'username' });
  }
};

const settings = async (): Promise<Settings> =>
  (await strapi
    .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
    .get({})) as Settings;

/**
 * With an address that is taken, registers another one and rolls that back, so that the same is refused and
 * the answer takes as long.
 */
const registerAndRollBack = async (ctx: Context, body: Sent, action: Action): Promise<void> => {
  const email = `${randomUUID()}@example.invalid`;
  const isNamedByAddress = body.username.includes('@');
  ctx.request.body = { ...body, email, ...(isNamedByAddress && { username: email }) };
  try {
    await strapi.db.transaction(async ({ rollback }: { rollback: () => Promise<void> }) => {
      await action(ctx);
      await rollback();
    });
  } finally {
    ctx.request.body = body;
  }
};

/** The account because of which an address cannot be registered. */
const ownerOf = (email: string, isUnique: boolean): Promise<ReaderRow | null> => {
  const address = email.toLowerCase();
  return findRow<ReaderRow>(READER, {
    where: {
      $or: [{ email: address }, { username: address }],
      ...(!isUnique && { provider: 'local' }),
    },
  });
};

/** The part of the plugin's service that is used here. */
interface EmailService {
  send(email: { to: string; subject: string; text: string }): Promise<unknown>;
}

const notifyOwner = async ({ email, blocked }: ReaderRow): Promise<void> => {
  if (blocked) return;
  const site = String(strapi.config.get('server.absoluteUrl'));
  await strapi
    .plugin('email')
    .service<EmailService>('email')
    .send({
      to: email,
      subject: 'You have an account already',
      text: `Somebody, perhaps you, has tried to register with this address at ${site}.

There is an account with it already. Sign in with its password, or ask for a new one there. If it was
not you, there is nothing to do.
`,
    });
};
