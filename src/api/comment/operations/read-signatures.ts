import type { Signature } from '../domain/desk';
import { authorsOfAccount } from '../store/authors';

/**
 * The Authors in whose names an admin user may reply.
 *
 * @param accountId the admin user's row id
 */
export const readSignatures = async (accountId: number): Promise<Signature[]> => {
  const authors = await authorsOfAccount(accountId);
  return authors.map(({ documentId, name }) => ({ documentId, name }));
};
