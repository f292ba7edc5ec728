import { dateOf, type SnapshotQuery } from '../../lib/database';
import { publicAddress, uploadsAddress } from '../../lib/env';
import { grouped } from '../grouped';
import type { ExportedFile } from './exported-article';
import type { ExportedNote } from './note-block';
import { textIn } from './read-site';

type Row = Record<string, unknown>;

/** What stands around a batch of Articles. */
export interface Around {
  /** Document ids with locales that are published. */
  published: Set<string>;
  /** By document id and locale. */
  notes: Map<string, ExportedNote[]>;
  discussions: Map<string, { id: number; isOpen: boolean }>;
  formerSlugs: Map<string, string[]>;
  redirects: Map<string, string[]>;
  /** By document id. */
  files: Map<string, ExportedFile>;
}

/** A document in one locale, as a key. */
export const placeOf = (documentId: unknown, locale: unknown): string =>
  JSON.stringify([documentId, locale]);

interface Asked {
  documentIds: readonly string[];
  fileIds: readonly string[];
}

export const readAround = async (
  query: SnapshotQuery,
  { documentIds, fileIds }: Asked,
): Promise<Around> => {
  const documents = listOf(documentIds);
  const published = await query(
    `select document_id, locale from articles
      where published_at is not null and document_id in (${documents})`,
    documentIds,
  );
  const publishedPlaces = new Set(published.map((row) => placeOf(row.document_id, row.locale)));
  const notes = await query(
    `select notes.*, articles.document_id as "article", articles.locale as "articleLocale",
        (select authors.slug from editor_notes_editor_lnk as signed
          join authors on authors.id = signed.author_id
          where signed.editor_note_id = notes.id limit 1) as "editor"
      from editor_notes_article_lnk as link
      join editor_notes as notes on notes.id = link.editor_note_id
      join articles on articles.id = link.article_id
      where articles.document_id in (${documents})
        and (notes.published_at is null) = (articles.published_at is null)
        and (notes.published_at is not null or not exists (select 1 from editor_notes as live
          where live.document_id = notes.document_id and live.published_at is not null))
      order by notes."order", notes.id`,
    documentIds,
  );
  const discussions = await query(
    `select id, state, article_document_id, article_locale from discussions
      where article_document_id in (${documents})`,
    documentIds,
  );
  const slugs = await query(
    `select document, language, slug from slugs where content_type = 'api::article.article'
      and was_public = true and document in (${documents}) order by id`,
    documentIds,
  );
  const redirects = await query(
    `select target_document_id, target_locale, path from redirects
      where kind = 'article' and target_document_id in (${documents}) order by id`,
    documentIds,
  );
  const files =
    fileIds.length === 0
      ? []
      : await query(`select * from files where document_id in (${listOf(fileIds)})`, fileIds);
  return {
    published: publishedPlaces,
    notes: grouped(
      notes,
      (row) => placeOf(row.article, row.articleLocale),
      (row) => noteIn(row, publishedPlaces),
    ),
    discussions: new Map(
      discussions.map((row) => [
        placeOf(row.article_document_id, row.article_locale),
        { id: Number(row.id), isOpen: row.state === 'open' },
      ]),
    ),
    formerSlugs: grouped(
      slugs,
      (row) => placeOf(row.document, row.language),
      (row) => textIn(row, 'slug'),
    ),
    redirects: grouped(
      redirects,
      (row) => placeOf(row.target_document_id, row.target_locale),
      (row) => textIn(row, 'path'),
    ),
    files: new Map(files.map((row) => [textIn(row, 'document_id'), fileIn(row)])),
  };
};

const listOf = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

export const momentIn = (row: Row, name: string): Date | null => {
  const value = row[name];
  return dateOf(value as Date | number | null);
};

/** A note that is no draft, or no other than its Article is. */
const noteIn = (row: Row, published: ReadonlySet<string>): ExportedNote => ({
  documentId: textIn(row, 'document_id'),
  kind: textIn(row, 'kind'),
  placement: row.placement === 'below' ? 'below' : 'above',
  visibility: row.visibility === 'internal' ? 'internal' : 'public',
  isPublished: row.published_at !== null || !published.has(placeOf(row.article, row.articleLocale)),
  editor: typeof row.editor === 'string' ? row.editor : null,
  signature: typeof row.signature === 'string' ? row.signature : null,
  order: typeof row.order === 'number' ? row.order : null,
  firstPublishedAt: momentIn(row, 'first_published_at')?.toISOString() ?? null,
  createdAt: (momentIn(row, 'created_at') ?? new Date(0)).toISOString(),
  body: textIn(row, 'body'),
  html: textIn(row, 'html'),
});

const fileIn = (row: Row): ExportedFile => {
  const url = textIn(row, 'url');
  const site = uploadsAddress(process.env) ?? publicAddress(process.env);
  return {
    id: Number(row.id),
    url: url.startsWith('/') ? site + url : url,
    title: textIn(row, 'name'),
    alt: textIn(row, 'alternative_text'),
    caption: textIn(row, 'caption'),
    createdAt: momentIn(row, 'created_at') ?? new Date(0),
  };
};
