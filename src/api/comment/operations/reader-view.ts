import type { CommentSettings } from '../../comment-setting/domain/settings';
import type { CommentRow } from '../domain/public-comment';
import type { ReaderView } from '../domain/reader-view';
import { readMarks } from '../store/read-view';

/** The Reader who is signed in. */
export interface SignedIn {
  /** Row id. */
  id: number;
  documentId: string;
}

/**
 * What these Comments are to whoever asks, in one statement. Undefined where nobody is signed in: what is sent then is the
 * same for everybody, and is cached.
 */
export const viewOf = async (
  reader: SignedIn | null,
  rows: readonly CommentRow[],
  settings: CommentSettings,
): Promise<ReaderView | undefined> => {
  if (!reader) return undefined;
  const ids = rows.map(({ id }) => id);
  const marks =
    ids.length === 0
      ? { liked: new Set<number>(), ignored: new Set<string>() }
      : await readMarks(reader.id, ids);
  return { ...marks, reader: reader.documentId, settings };
};
