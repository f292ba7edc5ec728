import { decodeCursor } from '../domain/cursor';
import { readerNotFound } from '../domain/errors';
import { pageOf } from '../domain/page-of';
import { countWritten, readWritten } from '../store/read-listed';
import { readPublicReader } from '../store/readers';
import { type CommentOfArticle, listed } from './read-latest';
import type { SignedIn } from './reader-view';

/** What everybody may know of a Reader, as it is sent. */
export interface Profile {
  data: {
    displayName: string;
    bio: string | null;
    /** When the account was made. */
    since: string | null;
    /** How many of the Reader's Comments show. */
    commentCount: number;
    /** A page of them, newest first. */
    comments: CommentOfArticle[];
  };
  pagination: { nextCursor: string | null };
}

/**
 * A Reader's profile.
 *
 * @param reader who is signed in, or null
 * @throws READER_NOT_FOUND, CURSOR_INVALID
 */
export const readProfile = async (
  documentId: string,
  { pageSize, cursor }: { pageSize: number; cursor: string | null },
  reader: SignedIn | null,
): Promise<Profile> => {
  const after = cursor === null ? null : decodeCursor('written', cursor);
  const profile = await readPublicReader(documentId);
  if (!profile) throw readerNotFound();
  const found = await readWritten(profile.id, { limit: pageSize + 1, after });
  const { rows, nextCursor } = pageOf('written', found, pageSize);
  return {
    data: {
      displayName: profile.name,
      bio: profile.bio,
      since: profile.since?.toISOString() ?? null,
      commentCount: await countWritten(profile.id),
      comments: await listed(rows, reader),
    },
    pagination: { nextCursor },
  };
};
