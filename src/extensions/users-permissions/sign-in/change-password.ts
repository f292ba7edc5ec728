import { forewordError } from '../../../shared/errors';
import { forget, spend } from '../../../shared/limits/limits';
import { tryKeys } from '../../../shared/limits/tries';
import { type Action, READER } from '../plugin';

/** Asks for the present password: whoever has found an open session is not to guess it there. */
export const changePassword =
  (strapis: Action): Action =>
  async (ctx) => {
    const { user } = ctx.state as { user?: { id: number } };
    if (!user) return strapis(ctx);

    const { atAddress } = tryKeys(ctx, `id ${user.id}`, undefined);
    await spend('perAddressAndReader', atAddress);
    if (!(await hasPassword(user.id))) throw noPassword();
    await strapis(ctx);
    await forget('perAddressAndReader', atAddress);
  };

/** Whoever signs in by another site's account has none, until they ask for one by letter. */
const hasPassword = async (id: number): Promise<boolean> => {
  const reader = await strapi.db.query(READER).findOne({ where: { id }, select: ['password'] });
  return typeof reader?.password === 'string';
};

const noPassword = () =>
  forewordError('PARAMETER_INVALID', 'This account has no password yet. Ask for one by e-mail.', {
    field: 'currentPassword',
  });
