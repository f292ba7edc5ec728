import { textOfHtml } from '../../../text/body';
import { withAbsoluteLinks } from '../../../text/html';
import type { FeedItem } from './feed';
import { feedId } from './ids';
import { type FeedNote, labelOf, noteAside } from './note-aside';

/** The Article that a note corrects, and since when readers see the note. */
interface Corrected {
  article: { documentId: string; title: string | null; url: string | null };
  firstPublishedAt: Date;
}

/**
 * A note that corrects an Article as an item of a feed, by whoever has signed it.
 *
 * @param uploads what stands before the relative address of an upload
 */
export const correctionItem = (
  note: FeedNote,
  { article, firstPublishedAt }: Corrected,
  uploads: string,
): FeedItem => {
  const { documentId, kind, html, signature, editor, publishedAt } = note;
  const { title, url } = article;
  const signer = signature ?? editor?.name;
  const changed = publishedAt === null ? firstPublishedAt : new Date(publishedAt);
  return {
    id: feedId('note', { documentId }),
    url: url && `${url}#note-${documentId}`,
    title: title === null ? labelOf(kind) : `${labelOf(kind)}: ${title}`,
    html: withAbsoluteLinks(noteAside(note), { page: url, uploads }),
    summary: textOfHtml(html ?? ''),
    authors: signer ? [{ name: signer, url: null }] : [],
    categories: [kind],
    publishedAt: firstPublishedAt,
    updatedAt: changed > firstPublishedAt ? changed : firstPublishedAt,
  };
};
