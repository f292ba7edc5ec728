import { randomUUID } from 'node:crypto';

import type { Context } from 'koa';

import { inBackground } from '../../../shared/background';
import { forewordError } from '../../../shared/errors';
import { type Action, READER, type ReaderRow } from '../plugin';
import { spendLetter } from './letters';

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
 * account or not, and the owner is told by letter. Where they are not, it cannot be hidden: a new Reader
 * is signed in at once.
 */
export const register =
  (strapis: Action): Action =>
  async (ctx) => {
    const sent = (ctx.request.body ?? {}) as Partial<Sent>;
    const { email, username } = sent;
    if (typeof email !== 'string' || typeof username !== 'string') return strapis(ctx);

    refuseForeignAddress({ email, username });
    const { email_confirmation, unique_email } = await settings();
    if (!email_confirmation) return strapis(ctx);

    await spendLetter(email);
    const owner = await ownerOf(email, unique_email);
    if (owner) {
      await registerAsAnother(ctx, strapis);
      inBackground(() => tellOwner(owner));
    } else {
      await strapis(ctx);
    }
    ctx.body = { user: { username, email: email.toLowerCase(), confirmed: false } };
  };

/** Somebody's address as a username would sign in as them, or tell that they have an account. */
const refuseForeignAddress = ({ email, username }: Sent): void => {
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
 * With an address that is taken, everything is done as with another, and taken back: what is refused is
 * refused alike, and takes as long.
 */
const registerAsAnother = async (ctx: Context, strapis: Action): Promise<void> => {
  const { body } = ctx.request;
  const email = `${randomUUID()}@example.invalid`;
  const isNamedByAddress = String(body.username).includes('@');
  ctx.request.body = { ...body, email, ...(isNamedByAddress && { username: email }) };
  try {
    await strapi.db.transaction(async ({ rollback }) => {
      await strapis(ctx);
      await rollback();
    });
  } finally {
    ctx.request.body = body;
  }
};

/** The account that keeps an address from being registered. */
const ownerOf = (email: string, isUnique: boolean): Promise<ReaderRow | null> => {
  const address = email.toLowerCase();
  return strapi.db.query(READER).findOne({
    where: {
      $or: [{ email: address }, { username: address }],
      ...(!isUnique && { provider: 'local' }),
    },
  });
};

const tellOwner = async ({ email, blocked }: ReaderRow): Promise<void> => {
  if (blocked) return;
  const site = String(strapi.config.get('server.absoluteUrl'));
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to: email,
      subject: 'You have an account already',
      text: `Somebody, perhaps you, has tried to register with this address at ${site}.

There is an account with it already. Sign in with its password, or ask for a new one there. If it was
not you, there is nothing to do.
`,
    });
};
