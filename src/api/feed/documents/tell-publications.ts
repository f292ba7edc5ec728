import { afterCommit } from '../../../lib/database';
import type { DocumentCall, DocumentMiddleware } from '../../../lib/document-service';
import { CORRECTING } from '../../editor-note/domain/corrections';
import { readSite } from '../../site/store/site';
import { placesOfArticles, placesOfNote } from '../../sitemap/store/note-change';
import { publicationFeeds, type PublishedPlace } from '../operations/publication-feeds';
import { tellHub } from '../operations/tell-hub';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/** Document Service middleware: tells the site's hub of a publication once it is committed, where there is a hub. */
export const tellPublications: DocumentMiddleware = async (call, next) => {
  const result = await next();
  if (!isPublication(call)) return result;
  const { hubUrl } = await readSite();
  if (hubUrl === null) return result;
  const places = await placesOf(call, result);
  afterCommit(() => {
    tellHub(hubUrl, () => publicationFeeds(places));
  });
  return result;
};

const isPublication = ({ uid, action, params }: DocumentCall): boolean =>
  (uid === ARTICLE || uid === NOTE) &&
  (action === 'publish' ||
    (['create', 'update'].includes(action) && params.status === 'published'));

interface Written {
  documentId?: string;
  locale?: string | null;
  kind?: string | null;
  entries?: Written[];
}

/** What a call has published. A publication answers with its entries, a save with the document. */
const placesOf = async (
  { uid, params }: DocumentCall,
  result: unknown,
): Promise<PublishedPlace[]> => {
  const written = (result ?? {}) as Written;
  const entries = written.entries ?? [written];
  const documentId = params.documentId ?? written.documentId;
  if (documentId === undefined) return [];
  if (uid === NOTE) {
    const isCorrection = entries.some(({ kind }) => CORRECTING.some((each) => each === kind));
    const places = await placesOfNote(documentId);
    return places.map((place) => ({ ...place, isCorrection }));
  }
  const locales = new Set(entries.map(({ locale }) => locale));
  const places = await placesOfArticles([documentId]);
  return places
    .filter(({ locale }) => locales.has(locale))
    .map((place) => ({ ...place, isCorrection: false }));
};
