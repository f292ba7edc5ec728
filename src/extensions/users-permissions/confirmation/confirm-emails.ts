import {
  currentCaller,
  isContentApiCaller,
  isPanelCaller,
  isPublicCaller,
} from '../../../lib/access';
import { findRow } from '../../../lib/database';
import type { DocumentMiddleware } from '../../../lib/document-service';
import { READER, type ReaderRow } from '../../../lib/strapi-patches';
import { isProvedByMail } from './proofs';

type Stored = Pick<ReaderRow, 'email' | 'confirmed'>;

/**
 * Document Service middleware for writes of Readers, after `prepareReader`: `confirmedEmail` is the address while it is
 * proved to be theirs. A link that was mailed to an address proves nothing of the next one, and neither does
 * `confirmed`, which Strapi sets for everybody who registers while addresses are not confirmed by mail.
 */
export const confirmEmails: DocumentMiddleware = async ({ action, params }, next) => {
  const { data, documentId } = params;
  if (!data) return next();
  const stored = action === 'update' ? await findRow<Stored>(READER, asked(documentId)) : null;
  const email = typeof data.email === 'string' ? data.email : stored?.email;
  const isOther = stored !== null && email !== stored.email;
  if (isOther) Object.assign(data, { confirmationToken: null, resetPasswordToken: null });

  const isWithdrawn = data.confirmed === false && stored?.confirmed === true;
  if (isProvedByMail() || isSaidByStaff(data.confirmed, stored)) data.confirmedEmail = email;
  else if (isOther || isWithdrawn) data.confirmedEmail = null;
  return next();
};

const asked = (documentId: string | undefined) => ({
  where: { documentId },
  select: ['email', 'confirmed'],
});

/** Whether an admin or a token sets `confirmed`. The panel's form sends it back as it was, too. */
const isSaidByStaff = (confirmed: unknown, stored: Stored | null): boolean => {
  if (confirmed !== true) return false;
  const caller = currentCaller();
  if (isPanelCaller(caller)) return stored?.confirmed !== true;
  return isContentApiCaller(caller) && !isPublicCaller(caller);
};
