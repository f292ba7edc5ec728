import { keysOfExports } from '../../export/json/header';
import { type Environment, valueOf } from '../../lib/env';
import { keyOf } from '../../lib/plain-rows';
import { openReadOnly, type ReadOnlyDatabase } from '../read-only-database';
import { parseProgress, storedKey } from './progress';
import { batchesOf, damageIn, headerOf, type Reading, remarksOn } from './read-export';
import { BEGINNING } from './read-lines';
import { count, hasUnreadable, type JsonReport, newReport, textOf } from './report';
import { type NumberedRow, rowsOf } from './rows';
import { readStored, readStoredTypes, type StoredType } from './stored-types';

/** The exit code when something could not be read. */
const UNREADABLE = 2;

/**
 * Prints what an import of exports would make, and writes nothing: the database is opened for reading only, past Strapi, whose
 * start would write. What a database would refuse, because it has the same name or address, it does not foresee.
 *
 * @returns the exit code
 */
export const dryRunJson = async (
  files: readonly string[],
  env: Environment,
  print: (line: string) => void,
): Promise<number> => {
  const database = await openReadOnly(env);
  const reports: JsonReport[] = [];
  try {
    for (const file of files) {
      const report = await readOne(file, database, env);
      print(`${file}\n${textOf(report)}`);
      for (const { of, id, outcome, reason } of report.losses)
        print(`${of} ${id}: ${outcome}. ${reason}`);
      reports.push(report);
    }
  } finally {
    await database.close();
  }
  print('Nothing was written.');
  return reports.some(hasUnreadable) ? UNREADABLE : 0;
};

const readOne = async (
  file: string,
  database: ReadOnlyDatabase,
  env: Environment,
): Promise<JsonReport> => {
  const report = newReport();
  const header = await headerOf(file);
  const keys = (valueOf(env, 'APP_KEYS') ?? '').split(',').map((key) => key.trim());
  const progress = parseProgress(await readStored(database, storedKey(header.id)));
  report.remarks.push(...remarksOn(header, keysOfExports(keys), progress));
  if (progress.stage === 'done') return report;
  const types = await readStoredTypes(database);
  const reading: Reading = { file, report, isKnown: (type) => types?.has(type) ?? true };
  // Where nothing is known of the types, rows say it themselves.
  const hasDrafts = (type: string): boolean => types?.get(type)?.hasDrafts ?? !types;
  for await (const { rows } of batchesOf(reading, {}, BEGINNING, damageIn(reading))) {
    for (const type of new Set(rows.map(({ record }) => record.type))) {
      const own = rows.filter(({ record }) => record.type === type);
      const here = await keysHere(database, types?.get(type), own);
      for (const { record } of own) {
        const wanted = rowsOf(record, header.scope, hasDrafts).map(keyOf);
        count(report, type, wanted.some((key) => here.has(key)) ? 'there' : 'created');
        for (const key of wanted) here.add(key);
      }
    }
  }
  return report;
};

interface IdentityRow {
  documentId: string;
  locale: string | null;
  publishedAt: unknown;
}

/** The keys of those rows that are in the database already. */
const keysHere = async (
  database: ReadOnlyDatabase,
  type: StoredType | undefined,
  rows: readonly NumberedRow[],
): Promise<Set<string>> => {
  if (!type) return new Set();
  const ids = [...new Set(rows.map(({ record }) => record.documentId))];
  const found = await database.query<IdentityRow>(
    `select document_id as "documentId", locale as "locale", published_at as "publishedAt"
      from "${type.table}" where document_id in (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Set(
    found.map(({ documentId, locale, publishedAt }) => {
      const state = publishedAt === null ? 'draft' : 'published';
      return keyOf({ documentId, locale: locale || null, state: type.hasDrafts ? state : null });
    }),
  );
};
