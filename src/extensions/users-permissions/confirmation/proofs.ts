import { AsyncLocalStorage } from 'node:async_hooks';

import { z } from '@strapi/utils';

import { findRow, inTransaction } from '../../../lib/database';
import { type Action, READER, type ReaderRow } from '../../../lib/strapi-patches';

const withMailedLink = new AsyncLocalStorage<true>();

/** An action that changes a Reader's account only for whoever has a code that was mailed to its address. */
export const provesAddress =
  (action: Action): Action =>
  (ctx, ...more) =>
    withMailedLink.run(true, () => action(ctx, ...more));

/** Whether what is being written is for whoever has a code that was mailed to the address of the account. */
export const isProvedByMail = (): boolean => withMailedLink.getStore() === true;

/** Signing in. With a provider, that says whose address it is. */
export const vouchedFor =
  (action: Action): Action =>
  async (ctx, ...more) => {
    await action(ctx, ...more);
    const { success, data } = SignedIn.safeParse(ctx.body);
    const isByProvider = (ctx.params.provider ?? 'local') !== 'local';
    if (success && isByProvider) await confirmAddress(data.user.id);
  };

const SignedIn = z.object({ user: z.object({ id: z.number() }) });

const confirmAddress = (id: number): Promise<void> =>
  inTransaction(async () => {
    const where = { id };
    const reader = await findRow<ReaderRow & { confirmedEmail: string | null }>(READER, { where });
    if (!reader || reader.confirmedEmail === reader.email) return;
    await strapi.db.query(READER).update({ where, data: { confirmedEmail: reader.email } });
  });
