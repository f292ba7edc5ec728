import type { Knex } from 'knex';

import { inTransaction, isPostgres } from '../database';
import { searchSources, type SearchSource } from './sources';
import { type Trigger, triggersOf } from './triggers';

/** The columns of an index on SQLite; `forms` has whole words whose stems are others. */
export const COLUMNS = ['title', 'excerpt', 'body', 'notes', 'forms'] as const;

/** Makes the tables and triggers of all indexes where they are missing or others. Repeating it changes nothing. */
export const ensureTables = (): Promise<void> =>
  inTransaction(async (trx) => {
    const statements = isPostgres() ? postgresStatements() : await sqliteStatements(trx);
    for (const statement of statements) await trx.raw(statement);
  });

const PENDING_INDEX =
  'create index if not exists search_pending_key_idx on search_pending (source, key)';

const sqliteStatements = async (trx: Knex.Transaction): Promise<string[]> => {
  const existing: { name: string; sql: string }[] = await trx('sqlite_master')
    .where({ type: 'trigger' })
    .whereRaw("name glob 'search_*'")
    .select('name', 'sql');
  const known = new Map(existing.map(({ name, sql }) => [name, sql]));
  const wanted = new Map(
    searchSources().flatMap((source) =>
      triggersOf(source).map((trigger) => [trigger.name, sqliteTrigger(trigger)] as const),
    ),
  );
  const isStale = (name: string) => known.get(name) !== wanted.get(name);
  return [
    `create table if not exists search_pending
      (id integer primary key autoincrement, source text not null, key integer, row_id integer)`,
    PENDING_INDEX,
    ...searchSources().map(
      ({ index }) => `create virtual table if not exists ${index} using fts5
        (${COLUMNS.join(', ')}, tokenize='ascii', content='', contentless_delete=1)`,
    ),
    ...[...known.keys()].filter(isStale).map((name) => `drop trigger "${name}"`),
    ...[...wanted].flatMap(([name, sql]) => (isStale(name) ? [sql] : [])),
  ];
};

const sqliteTrigger = ({ name, table, on, when, notes }: Trigger): string =>
  `CREATE TRIGGER "${name}" after ${on} on "${table}"${when === undefined ? '' : ` when ${when}`}
    begin insert into search_pending (source, key, row_id) ${notesSql(notes)}; end`;

/** Each of them once. */
const notesSql = (notes: readonly string[]): string =>
  notes.map((note) => `select ${note}`).join(' union ');

/**
 * Functions hold the conditions: PostgreSQL does not change the type of a column that a trigger names itself.
 * `create or replace` would lock tables at each start.
 */
const postgresStatements = (): string[] => [
  `create table if not exists search_pending
    (id bigserial primary key, source text not null, key bigint, row_id integer)`,
  PENDING_INDEX,
  ...searchSources().flatMap(({ index }) => [
    `create table if not exists ${index}
      (row_id integer primary key, key bigint not null, words tsvector not null)`,
    `create index if not exists ${index}_newest_idx on ${index} (key)`,
    `create index if not exists ${index}_words_idx on ${index} using gin (words)`,
  ]),
  ...searchSources().flatMap((source) => triggersOf(source).flatMap(postgresTrigger)),
];

const postgresTrigger = ({ name, table, on, when = 'true', notes }: Trigger): string[] => [
  `create or replace function "${name}"() returns trigger language plpgsql as $$
    begin
      if ${when} then insert into search_pending (source, key, row_id) ${notesSql(notes)}; end if;
      return null;
    end $$`,
  `do $$ begin
    if not exists (select from pg_trigger
        where tgname = '${name}' and tgrelid = '"${table}"'::regclass) then
      create trigger "${name}" after ${on} on "${table}" for each row execute function "${name}"();
    end if;
  end $$`,
];

/** The SQL condition that a row of a source is in its index. */
export const isIndexed = ({ hasDrafts }: SearchSource, row: string): string =>
  hasDrafts ? `${row}.published_at is not null` : 'true';
