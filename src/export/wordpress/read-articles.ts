import type { UID } from '@strapi/strapi';

import type { SnapshotQuery } from '../../lib/database';
import { type PlainRecord, readRows, type Reference, rowTypes } from '../../lib/plain-rows';
import type { Named } from './channel';
import type { ExportedArticle } from './exported-article';
import { type Around, placeOf, readAround } from './read-around';

const ARTICLE: UID.ContentType = 'api::article.article';

/** Articles that are read at a time, with their texts. */
const BATCH = 50;

/** The Authors and Topics of the site, by document id. */
export interface People {
  authors: ReadonlyMap<string, Named>;
  topics: ReadonlyMap<string, Named>;
}

/** An Article, and the row id of its Discussion. */
export interface ReadArticle {
  article: ExportedArticle;
  discussionId: number | undefined;
}

/** All Articles in all locales, in the order of their rows: as they are published, or the draft where they are not. */
export async function* readArticles(
  query: SnapshotQuery,
  people: People,
): AsyncGenerator<ReadArticle> {
  const chosen = { hasAttribute: () => true, target: rowTypes().target };
  let after = 0;
  for (;;) {
    const rows = await readRows(query, ARTICLE, chosen, { after, limit: BATCH });
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const around = await readAround(query, {
      documentIds: [...new Set(rows.map(({ record }) => record.documentId))],
      fileIds: rows.flatMap(({ record }) => documentsIn(record.relations.cover)),
    });
    for (const { id, record } of rows) {
      const place = placeOf(record.documentId, record.locale);
      if (record.state === 'draft' && around.published.has(place)) continue;
      const article = articleIn({ id, record, around, people });
      yield { article, discussionId: around.discussions.get(place)?.id };
    }
  }
}

const documentsIn = (references: readonly Reference[] = []): string[] =>
  references.flatMap((reference) => ('documentId' in reference ? [reference.documentId] : []));

const text = ({ data }: PlainRecord, name: string): string => {
  const value = data[name];
  return typeof value === 'string' ? value : '';
};

const moment = (record: PlainRecord, name: string): Date | undefined =>
  typeof record.data[name] === 'string' ? new Date(record.data[name]) : undefined;

const articleIn = ({
  id,
  record,
  around,
  people,
}: {
  id: number;
  record: PlainRecord;
  around: Around;
  people: People;
}): ExportedArticle => {
  const { documentId, locale, relations, data, components } = record;
  const place = placeOf(documentId, locale);
  const [cover = ''] = documentsIn(relations.cover);
  const publishAt = record.state === 'draft' ? moment(record, 'publishAt') : undefined;
  const createdAt = moment(record, 'createdAt') ?? new Date(0);
  const slug = text(record, 'slug');
  const stateOfDraft = publishAt ? 'future' : 'draft';
  const named = (all: ReadonlyMap<string, Named>, references?: readonly Reference[]) =>
    documentsIn(references).flatMap((one) => all.get(one) ?? []);
  return {
    ...{ id, documentId, locale, slug },
    state: record.state === 'published' ? 'publish' : stateOfDraft,
    title: text(record, 'title'),
    url: typeof data.url === 'string' ? data.url : null,
    body: text(record, 'body'),
    html: text(record, 'html'),
    excerpt: data.excerptIsDerived === true ? null : text(record, 'excerpt'),
    ...{ createdAt, publishAt: publishAt ?? null },
    updatedAt: moment(record, 'updatedAt') ?? createdAt,
    firstPublishedAt: moment(record, 'firstPublishedAt') ?? null,
    canonicalUrl: typeof data.canonicalUrl === 'string' ? data.canonicalUrl : null,
    isNoindex: data.robots === 'noindex',
    isOpen: around.discussions.get(place)?.isOpen ?? true,
    authors: named(people.authors, relations.authors),
    topics: named(people.topics, relations.topics),
    cover: around.files.get(cover) ?? null,
    notes: around.notes.get(place) ?? [],
    formerSlugs: (around.formerSlugs.get(place) ?? []).filter((former) => former !== slug),
    redirects: around.redirects.get(place) ?? [],
    originallyPublishedOn: data.originallyPublishedOn ?? null,
    source: components.source?.[0]?.data ?? null,
  };
};
