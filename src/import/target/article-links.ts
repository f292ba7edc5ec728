import type { Knex } from 'knex';

import { type Binding, insertRows, isAmong, queryPrepared } from '../../lib/database';
import type { ArticleRecord } from '../records';
import { documentsOf } from './known';
import { findNamedTargets, type NamedTarget } from './named';
import type { Run } from './run';

/** What an Article leads to, as far as it has come. */
export interface ArticleLinks {
  authors: NamedTarget[];
  topics: NamedTarget[];
  /** Row id and document id of a file in the media library. */
  cover: { id: number; documentId: string } | null;
  /** Whether all that its record names is here. */
  isComplete: boolean;
}

type Names = Pick<ArticleRecord, 'id' | 'authors' | 'topics' | 'cover'>;

/** What these Articles lead to, by their ids at the source. */
export const findLinks = async (
  records: readonly Names[],
  run: Run,
): Promise<Map<string, ArticleLinks>> => {
  const authors = await finder(
    'author',
    records.flatMap((one) => one.authors),
    run,
  );
  const topics = await finder(
    'topic',
    records.flatMap((one) => one.topics),
    run,
  );
  const covers = await findCovers(
    records.flatMap(({ cover }) => cover ?? []),
    run,
  );
  return new Map(
    records.map((record) => {
      const found = { authors: authors(record.authors), topics: topics(record.topics) };
      const cover = record.cover === null ? null : (covers.get(record.cover) ?? null);
      const isComplete =
        found.authors.isComplete &&
        found.topics.isComplete &&
        (cover !== null || record.cover === null);
      return [
        record.id,
        { authors: found.authors.targets, topics: found.topics.targets, cover, isComplete },
      ];
    }),
  );
};

/** Files of the media library, by their ids at the source. */
const findCovers = async (
  ids: readonly string[],
  run: Run,
): Promise<Map<string, NonNullable<ArticleLinks['cover']>>> => {
  const documents = await documentsOf('media', ids, run);
  if (documents.size === 0) return new Map();
  const files = await queryPrepared<NonNullable<ArticleLinks['cover']>>(
    `select id as "id", document_id as "documentId" from files
      where ${isAmong('document_id')} and mime like 'image/%'`,
    [[...documents.values()]],
  );
  const byDocument = new Map(files.map((file) => [file.documentId, file]));
  return new Map(
    [...documents].flatMap(([id, document]) => {
      const file = byDocument.get(document);
      return file ? [[id, file] as const] : [];
    }),
  );
};

type Find = (ids: readonly string[]) => { targets: NamedTarget[]; isComplete: boolean };

const finder = async (kind: 'author' | 'topic', ids: string[], run: Run): Promise<Find> => {
  const documents = await documentsOf(kind, [...new Set(ids)], run);
  const targets = await findNamedTargets(kind, [...new Set(documents.values())]);
  return (wanted) => {
    const found = wanted.map((id) => targets.get(documents.get(id) ?? ''));
    const present = found.filter((target) => target !== undefined);
    return { targets: [...new Set(present)], isComplete: present.length === wanted.length };
  };
};

/** Rows of `articles`, the draft and, where it is published, the published one. */
interface LinkedRows {
  ids: readonly number[];
  links: ArticleLinks;
}

/** Links rows of Articles to authors, Topics and covers, in their order. */
export const insertLinks = async (
  trx: Knex.Transaction,
  articles: readonly LinkedRows[],
): Promise<void> => {
  const linksTo = (name: 'author' | 'topic', targets: (links: ArticleLinks) => NamedTarget[]) =>
    articles.flatMap(({ ids, links }) =>
      ids.flatMap((article) =>
        targets(links).map(({ id }, index): Record<string, Binding> => ({
          article_id: article,
          [`${name}_id`]: id,
          [`${name}_ord`]: index + 1,
        })),
      ),
    );
  await insertRows(
    trx,
    'articles_authors_lnk',
    linksTo('author', ({ authors }) => authors),
  );
  await insertRows(
    trx,
    'articles_topics_lnk',
    linksTo('topic', ({ topics }) => topics),
  );
  await insertRows(
    trx,
    'files_related_mph',
    articles.flatMap(({ ids, links: { cover } }) =>
      cover === null
        ? []
        : ids.map((id) => ({
            ...{ file_id: cover.id, related_id: id, related_type: 'api::article.article' },
            ...{ field: 'cover', order: 1 },
          })),
    ),
  );
};
