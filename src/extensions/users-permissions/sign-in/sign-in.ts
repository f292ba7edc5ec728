import { errors, z } from '@strapi/utils';

import { forget, hasLeft } from '../../../shared/limits/limits';
import { type Door, spendTry, tryKeys } from '../../../shared/limits/tries';
import { parse } from '../../../shared/parse';
import { type Action, READER, type ReaderRow, userService } from '../plugin';

const READERS: Door = {
  perAddress: 'perAddressAndReader',
  overall: 'perReader',
  cookie: 'foreword_device',
  path: '/api/auth',
};

/** No account has a longer name, and no password of this length is typed. */
const Credentials = z.object({
  identifier: z.string().min(1).max(255),
  password: z.string().min(1).max(1_000),
});

/** A bcrypt hash of nothing that anybody knows, as costly as those of Readers' passwords. */
const NOBODYS_PASSWORD = '$2a$10$gCML6kV9w2c0zI/8vr8FmOX7ZyE/DVxFUi2ntsGKJ4erv2jPYNS2S';

/**
 * Signing in with a password. Every refusal is the same, be the account unknown, blocked or not
 * confirmed, or the password wrong, and takes as long: one password is hashed each time.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const signIn =
  (strapis: Action): Action =>
  async (ctx) => {
    if ((ctx.params.provider ?? 'local') !== 'local') return strapis(ctx);

    const { identifier, password } = parse(Credentials, ctx.request.body);
    const { device, succeed } = await spendTry(ctx, READERS, identifier);
    const reader = await find(identifier);
    const keys = tryKeys(ctx, `id ${reader?.id ?? ''}`, device);
    if (!reader?.password || !(await mayBeTried(keys))) {
      await userService().validatePassword(password, NOBODYS_PASSWORD);
      throw refused();
    }
    try {
      await strapis(ctx);
    } catch (error) {
      throw reader.blocked || !reader.confirmed ? refused() : error;
    }
    await Promise.all([
      succeed(),
      forget(READERS.perAddress, keys.atAddress),
      forget(READERS.overall, keys.overall),
    ]);
  };

/** The account that Strapi will find. */
const find = (identifier: string): Promise<ReaderRow | null> =>
  strapi.db.query(READER).findOne({
    where: {
      provider: 'local',
      $or: [{ email: identifier.toLowerCase() }, { username: identifier }],
    },
  });

/**
 * Whether there are tries left for this account, under whichever of its names. Where there are none, the
 * answer is that of a wrong password: another would tell that two names are one Reader's.
 */
const mayBeTried = async ({ atAddress, overall }: ReturnType<typeof tryKeys>): Promise<boolean> =>
  (await hasLeft(READERS.perAddress, atAddress)) && (await hasLeft(READERS.overall, overall));

const refused = () => new errors.ValidationError('Invalid identifier or password');
