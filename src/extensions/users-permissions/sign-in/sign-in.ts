import { errors, z } from '@strapi/utils';

import { findRows } from '../../../lib/database';
import {
  type LoginRoute,
  resetLimit,
  tryConsume,
  consumeLoginAttempt,
  attemptKeys,
} from '../../../lib/rate-limits';
import { parse } from '../../../lib/requests';
import { type Action, READER, type ReaderRow, userService } from '../../../lib/strapi-patches';
import { appearanceKey } from '../../../text/words';
import { sentFields } from './sent-fields';

const READER_LOGIN: LoginRoute = {
  perAddress: 'perAddressAndReader',
  overall: 'perReader',
  cookie: 'foreword_device',
  path: '/api/auth',
};

/** Longer than the name of any account, and than any password that people type. */
const Credentials = z.object({
  identifier: z.string().min(1).max(255),
  password: z.string().min(1).max(1_000),
});

/** A bcrypt hash of a random password, with as many rounds as those of Readers' passwords. */
const UNKNOWN_PASSWORD = '$2a$10$gCML6kV9w2c0zI/8vr8FmOX7ZyE/DVxFUi2ntsGKJ4erv2jPYNS2S';

/**
 * Signing in with a password. Every refusal is the same and takes as long, whether the account is
 * unknown, blocked or not confirmed, or the password wrong: one password is hashed each time.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const signIn =
  (action: Action): Action =>
  async (ctx) => {
    if ((ctx.params.provider ?? 'local') !== 'local') return action(ctx);

    const { identifier, password } = parse(Credentials, ctx.request.body);
    const { device, succeed } = await consumeLoginAttempt(ctx, READER_LOGIN, identifier);
    const reader = await find(identifier);
    if (reader) {
      // Strapi's action finds no other spelling than the stored one.
      const isAddress = reader.email === addressIn(identifier);
      const stored = isAddress ? reader.email : reader.username;
      ctx.request.body = { ...sentFields(ctx), identifier: stored };
    }
    const keys = attemptKeys(ctx, `id ${reader?.id ?? ''}`, device);
    if (!reader?.password || !(await tryConsumeAccountAttempt(keys))) {
      await userService().validatePassword(password, UNKNOWN_PASSWORD);
      throw refused();
    }
    try {
      await action(ctx);
    } catch (error) {
      throw reader.blocked || !reader.confirmed ? refused() : error;
    }
    await Promise.all([
      succeed(),
      resetLimit(READER_LOGIN.perAddress, keys.atAddress),
      resetLimit(READER_LOGIN.overall, keys.overall),
    ]);
  };

/**
 * The account of an e-mail address or a username, in any case and with space around it. A username in its exact
 * spelling goes before all that look like it, of which there may be several in an old database: without it those
 * are no name of anybody.
 */
const find = async (identifier: string): Promise<ReaderRow | undefined> => {
  const typed = identifier.trim();
  const email = addressIn(identifier);
  const readers = await findRows<ReaderRow>(READER, {
    where: {
      provider: 'local',
      $or: [
        { email },
        { username: identifier },
        { username: typed },
        { usernameKey: appearanceKey(typed) },
      ],
    },
    orderBy: 'id',
  });
  const exact =
    readers.find((reader) => reader.email === email || reader.username === identifier) ??
    readers.find(({ username }) => username === typed);
  return exact ?? (readers.length === 1 ? readers[0] : undefined);
};

const addressIn = (identifier: string): string => identifier.trim().toLowerCase();

/**
 * Consumes an attempt at this account, counted over its username and its email address together, and answers
 * whether one was left. If not, the response is that of a wrong password: another one would reveal that both
 * belong to one Reader.
 */
const tryConsumeAccountAttempt = async ({
  atAddress,
  overall,
}: ReturnType<typeof attemptKeys>): Promise<boolean> =>
  (await tryConsume(READER_LOGIN.perAddress, atAddress)) &&
  (await tryConsume(READER_LOGIN.overall, overall));

const refused = () => new errors.ValidationError('Invalid identifier or password');
