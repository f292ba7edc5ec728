import type { DeskComment } from '../ui/types';
import { useFetched } from './use-fetched';

/** What stands around a Comment, oldest first; null while it is on its way. */
export const useThread = (
  documentId: string,
): { comments: DeskComment[] | null; failure: string | null } => {
  const { data, failure } = useFetched(`/desk/comments/${documentId}/thread`);
  return { comments: data as DeskComment[] | null, failure };
};
