import { inTransaction } from '../../../lib/database';
import type { DocumentCall, DocumentMiddleware } from '../../../lib/document-service';
import { noteChange, type Place, placesOfArticles, placesOfNote } from '../store/note-change';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/**
 * Document Service middleware: notes in the transaction of a write which files of the sitemap it changes, and, for a note on
 * an Article, that the Article's page is another. It looks before the write, too: afterwards an Article may be deleted, or a
 * note stand on another one.
 */
export const keepSitemaps: DocumentMiddleware = async (call, next) => {
  if ((call.uid !== NOTE && call.uid !== ARTICLE) || !isPublic(call)) return next();
  return inTransaction(async () => {
    const { documentId } = call.params;
    const before = await placesOf(call, documentId);
    const result = await next();
    const { documentId: written } = (result ?? {}) as { documentId?: string };
    const after = await placesOf(call, documentId ?? written);
    await noteChange([...before, ...after], { ofPages: call.uid === NOTE });
    return result;
  });
};

/** Whether a call can change what is public. */
const isPublic = ({ action, params }: DocumentCall): boolean =>
  ['create', 'update'].includes(action)
    ? params.status === 'published'
    : ['publish', 'unpublish', 'delete'].includes(action);

const placesOf = async (
  { uid }: DocumentCall,
  documentId: string | undefined,
): Promise<Place[]> => {
  if (!documentId) return [];
  return uid === NOTE ? placesOfNote(documentId) : placesOfArticles([documentId]);
};
