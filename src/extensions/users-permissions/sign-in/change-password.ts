import { findRow } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { resetLimit, consume, attemptKeys } from '../../../lib/rate-limits';
import { type Action, READER, type ReaderRow } from '../../../lib/strapi-patches';

/** Limits attempts: this checks the current password, which could be guessed in a session left open. */
export const changePassword =
  (action: Action): Action =>
  async (ctx) => {
    const { user } = ctx.state as { user?: { id: number } };
    if (!user) return action(ctx);

    const { atAddress } = attemptKeys(ctx, `id ${user.id}`, undefined);
    await consume('perAddressAndReader', atAddress);
    if (!(await hasPassword(user.id))) throw noPassword();
    await action(ctx);
    await resetLimit('perAddressAndReader', atAddress);
  };

/** Readers who sign in through a provider have no password until they ask for one by email. */
const hasPassword = async (id: number): Promise<boolean> => {
  const reader = await findRow<ReaderRow>(READER, { where: { id }, select: ['password'] });
  return typeof reader?.password === 'string';
};

const noPassword = () =>
  forewordError('PARAMETER_INVALID', 'This account has no password yet. Ask for one by e-mail.', {
    field: 'currentPassword',
  });
