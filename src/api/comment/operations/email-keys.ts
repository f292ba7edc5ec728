import { keyedHashes } from '../../../lib/signed-tokens';
import { normalizedEmail } from '../domain/email-address';

const PURPOSE = 'comment-email';

/**
 * What is stored in the place of the address of whoever wrote a Comment elsewhere (`emailKey`), by which a Reader claims
 * it; null for what is no address.
 */
export const emailKey = (email: string): string | null => emailKeys(email)[0] ?? null;

/** The keys of an address under each of APP_KEYS; none for what is no address. */
export const emailKeys = (email: string): string[] => {
  const address = normalizedEmail(email);
  return address === null ? [] : keyedHashes({ purpose: PURPOSE }, address);
};
