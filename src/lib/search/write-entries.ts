import type { Knex } from 'knex';

import { isPostgres, queryInTransaction } from '../database';
import { defaultLocale } from '../locales';
import { SEARCHABLE_PARTS, type SearchablePart } from '../schema';
import type { Term } from '../../text/search';
import { boundKey, idOf } from './keys';
import type { RowTexts } from './read-texts';
import type { SearchSource } from './sources';
import { COLUMNS } from './tables';
import { tsvectorOf } from './tsvector';
import { formsIn, indexedWords } from './words';

/** Takes entries out of an index; those that are not in it are passed over. */
export const removeEntries = async (
  trx: Knex.Transaction,
  { index }: SearchSource,
  keys: Iterable<string>,
): Promise<void> => {
  const remove = isPostgres()
    ? `delete from ${index} where row_id = ${idOf(boundKey())}`
    : `delete from ${index} where rowid = ${boundKey()}`;
  for (const key of keys) await queryInTransaction(trx, remove, [key]);
};

/** Writes the entries of rows anew. */
export const writeEntries = async (
  trx: Knex.Transaction,
  source: SearchSource,
  rows: readonly RowTexts[],
): Promise<void> => {
  const byDefault = await defaultLocale();
  await removeEntries(
    trx,
    source,
    rows.map(({ key }) => key),
  );
  for (const { id, key, locale = byDefault, parts } of rows) {
    const words = wordsOf(parts, locale);
    await (isPostgres()
      ? queryInTransaction(
          trx,
          `insert into ${source.index} (row_id, key, words) values (?, ?::bigint, ?::tsvector)`,
          [id, key, tsvectorOf(words)],
        )
      : insertInSqlite(trx, source.index, key, words));
  }
};

type Words = Readonly<Record<SearchablePart, readonly Term[]>>;

const wordsOf = ({ title, excerpt, body, notes }: RowTexts['parts'], language: string): Words => ({
  title: indexedWords(title, language),
  excerpt: indexedWords(excerpt, language),
  body: indexedWords(body, language),
  notes: indexedWords(notes, language),
});

const insertInSqlite = (
  trx: Knex.Transaction,
  index: string,
  key: string,
  words: Words,
): Promise<unknown> =>
  queryInTransaction(
    trx,
    `insert into ${index} (rowid, ${COLUMNS.join(', ')}) values (${boundKey()}, ?, ?, ?, ?, ?)`,
    [
      key,
      ...SEARCHABLE_PARTS.map((part) => words[part].map(({ term }) => term).join(' ')),
      formsIn(Object.values(words).flat()).join(' '),
    ],
  );
