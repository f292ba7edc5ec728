import { type Binding, dateOf, queryPrepared } from '../../../lib/database';
import { CORRECTING, type CorrectingKind } from '../domain/corrections';
import { placesFor } from './places';

/** A public note that corrects an Article, as it is sent. */
export interface Correction {
  documentId: string;
  kind: CorrectingKind;
  html: string | null;
  signature: string | null;
  firstPublishedAt: Date;
}

/** A correction in the list of all, with its Article. */
export interface ListedCorrection extends Correction {
  article: { documentId: string; title: string | null; slug: string | null; url: string | null };
}

interface Row extends Omit<Correction, 'firstPublishedAt'> {
  firstPublishedAt: Date | number;
  article: string;
  title: string | null;
  slug: string | null;
  url: string | null;
}

/** Where a list goes on: what its last entry is sorted by. */
export interface CorrectionPlace {
  firstPublishedAt: Date;
  documentId: string;
}

const COLUMNS = `notes.document_id as "documentId", notes.kind as "kind", notes.html as "html",
  notes.signature as "signature", notes.first_published_at as "firstPublishedAt",
  articles.document_id as "article", articles.title as "title", articles.slug as "slug",
  articles.url as "url"`;

const PUBLIC = `from editor_notes as notes
  join editor_notes_article_lnk as link on link.editor_note_id = notes.id
  join articles on articles.id = link.article_id
  where notes.published_at is not null and notes.first_published_at is not null
    and notes.visibility = 'public' and articles.published_at is not null and articles.locale = ?`;

const NEWEST_FIRST = 'order by notes.first_published_at desc, notes.document_id desc';

interface Wanted {
  /** All that correct something where there is none. */
  kind?: CorrectingKind;
  locale: string;
  after: CorrectionPlace | null;
  limit: number;
}

/** Corrections of all Articles in a locale, newest first. */
export const readCorrections = async (wanted: Wanted): Promise<ListedCorrection[]> => {
  const { locale, after, limit } = wanted;
  const kinds = wanted.kind === undefined ? CORRECTING : [wanted.kind];
  const rows = await queryPrepared<Row>(
    `select ${COLUMNS} ${PUBLIC} and notes.kind in (${placesFor(kinds)})
      ${after ? 'and (notes.first_published_at, notes.document_id) < (?, ?)' : ''}
      ${NEWEST_FIRST} limit ?`,
    [locale, ...kinds, ...(after ? [after.firstPublishedAt, after.documentId] : []), limit],
  );
  return rows.map(({ article, title, slug, url, ...row }) => ({
    ...correctionOf(row),
    article: { documentId: article, title, slug, url },
  }));
};

/** The corrections of one Article in a locale, newest first. */
export const correctionsOf = async (documentId: string, locale: string): Promise<Correction[]> => {
  const bindings: Binding[] = [locale, documentId, ...CORRECTING];
  const rows = await queryPrepared<Row>(
    `select ${COLUMNS} ${PUBLIC} and articles.document_id = ?
      and notes.kind in (${placesFor(CORRECTING)}) ${NEWEST_FIRST}`,
    bindings,
  );
  return rows.map(correctionOf);
};

const correctionOf = (row: Omit<Row, 'article' | 'title' | 'slug' | 'url'>): Correction => ({
  documentId: row.documentId,
  kind: row.kind,
  html: row.html,
  signature: row.signature,
  firstPublishedAt: dateOf(row.firstPublishedAt) ?? new Date(0),
});
