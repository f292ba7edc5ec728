import { inTransaction } from '../../../lib/database';
import type { DocumentCall, DocumentMiddleware } from '../../../lib/document-service';
import { invalidateTags } from '../../../lib/http-cache';
import { renewCorrections } from '../operations/renew-corrections';
import { notesOfArticle, type Surroundings, surroundingsOf } from '../store/related-notes';
import { dropDraftedLinks, publishedSuccessors } from '../store/superseded';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/**
 * Document Service middleware: what follows from public notes (`supersededBy` of other notes, `lastCorrectedAt` of
 * Articles) is right after every write that can change which notes are public. After the write, because Strapi makes
 * relations of a published row only when its hooks have run. It must run around what keeps the links of notes to their
 * Article, inside the transaction of the write, or open one.
 */
export const keepCorrections: DocumentMiddleware = async (call, next) => {
  if ((call.uid !== NOTE && call.uid !== ARTICLE) || !isPublic(call)) return next();
  return inTransaction(async () => {
    const { documentId } = call.params;
    const before = await surroundings(call, documentId);
    const successors = call.uid === NOTE && documentId ? await publishedSuccessors(documentId) : [];
    const result = await next();
    if (call.uid === NOTE && documentId) await dropDraftedLinks(documentId, successors);
    // A clone is another document than the one that the call names.
    const { documentId: written } = (result ?? {}) as { documentId?: string };
    const all = joined(
      before,
      await surroundings(call, documentId),
      written === documentId ? NOTHING : await surroundings(call, written),
    );
    await renewCorrections(all);
    tellOthers(all.notes, documentId);
    return result;
  });
};

const NOTHING: Surroundings = { notes: [], articles: [] };

/** Whether a call can change what is public: drafts change nothing. */
const isPublic = ({ action, params }: DocumentCall): boolean =>
  !['create', 'update'].includes(action) || params.status === 'published';

const surroundings = async (
  { uid }: DocumentCall,
  documentId: string | undefined,
): Promise<Surroundings> => {
  if (!documentId) return NOTHING;
  if (uid === NOTE) return surroundingsOf([documentId]);
  const { notes } = await surroundingsOf(await notesOfArticle(documentId));
  return { notes, articles: [documentId] };
};

const joined = (...all: readonly Surroundings[]): Surroundings => ({
  notes: [...new Set(all.flatMap(({ notes }) => notes))],
  articles: [...new Set(all.flatMap(({ articles }) => articles))],
});

/** Answers that show a note show which one it replaces, too, and not its id where that was not public. */
const tellOthers = (notes: readonly string[], written: string | undefined): void => {
  const others = notes.filter((documentId) => documentId !== written);
  if (others.length > 0) invalidateTags(...others);
};
