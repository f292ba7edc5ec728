import { normalizedEmail } from '../../api/comment/domain/email-address';
import { findConfirmedReaders } from '../../api/comment/store/claims';
import { isAmong, queryPrepared } from '../../lib/database';
import type { CommentRecord } from '../records';
import { documentsOf } from './known';
import type { Run } from './run';

/** A Reader who wrote Comments. */
export interface Commenter {
  /** Row id. */
  id: number;
  name: string;
}

interface ReaderRow extends Commenter {
  documentId: string;
}

/**
 * The Readers whose these Comments are: an imported user, or who has proved that the address is theirs.
 *
 * @returns a function that says whose a Comment is
 */
export const findCommenters = async (
  records: readonly CommentRecord[],
  run: Run,
): Promise<(record: CommentRecord) => Commenter | undefined> => {
  const users = await documentsOf(
    'user',
    records.flatMap(({ user }) => user ?? []),
    run,
  );
  const byDocument = await readersOf([...new Set(users.values())]);
  const emails = new Set(records.flatMap(({ email }) => addressOf(email) ?? []));
  const byEmail = await findConfirmedReaders([...emails]);
  return ({ user, email }) => {
    const document = user === null ? undefined : users.get(user);
    const address = addressOf(email);
    return (
      byDocument.find(({ documentId }) => documentId === document) ??
      byEmail.find((reader) => address !== null && reader.address === address)
    );
  };
};

const addressOf = (email: string | null): string | null =>
  email === null ? null : normalizedEmail(email);

const readersOf = async (documentIds: readonly string[]): Promise<ReaderRow[]> =>
  documentIds.length === 0
    ? []
    : queryPrepared<ReaderRow>(
        `select id as "id", document_id as "documentId", coalesce(display_name, username) as "name"
          from up_users where ${isAmong('document_id')}`,
        [documentIds],
      );
