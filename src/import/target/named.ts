import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { storeOrigins } from '../../api/origin/store/origins';
import { cleanTexts } from '../../lib/cleaning';
import { insertRows, isAmong, newDocumentId, queryPrepared, tableOf } from '../../lib/database';
import { now } from '../../lib/clock';
import { deriveNew } from '../../lib/derived-fields';
import { reserveSlug, type WantedSlug } from '../../lib/slugs';
import { webAddress } from '../../text/html';
import { nameKey } from '../../text/words';
import type { AuthorRecord, TopicRecord } from '../records';
import type { Taken } from './intake';
import { timeMark } from './marks';
import type { Tally } from './report';
import { rowOf, type Values } from './rows';
import type { Run } from './run';
import { decodedSlug, lineOf } from './texts';

export type NamedRecord = AuthorRecord | TopicRecord;

const UIDS = {
  author: 'api::author.author',
  topic: 'api::topic.topic',
} as const satisfies Record<NamedRecord['kind'], UID.ContentType>;

const LONGEST_NAME = 300;
const LONGEST_URL = 2_048;

/** An Author or a Topic, ready to be written. */
export interface PreparedNamed {
  taken: Taken<NamedRecord>;
  values: Values & { documentId: string; name: string; updatedAt: Date };
  slug: WantedSlug | undefined;
}

/** Authors and Topics as their rows have them, with the slugs that the source has for them. */
export const prepareNamed = async (
  fresh: readonly Taken<NamedRecord>[],
): Promise<PreparedNamed[]> => {
  const prepared: PreparedNamed[] = [];
  for (const taken of fresh) {
    const { record } = taken;
    const uid = UIDS[record.kind];
    const at = now();
    const documentId = newDocumentId(uid);
    const wanted = record.slug === null ? null : decodedSlug(record.slug);
    const written = { documentId, slug: wanted, ...writtenNamed(record) };
    const values = { ...written, ...cleanTexts(uid, written) };
    const { fields, slug } = await deriveNew(uid, values);
    prepared.push({
      taken,
      values: { ...values, ...(fields as Values), createdAt: at, updatedAt: at, publishedAt: at },
      slug,
    });
  }
  return prepared;
};

/** What an editor would have written into the form, but for the slug. */
export const writtenNamed = (record: NamedRecord) => ({
  name: lineOf(record.name, LONGEST_NAME) ?? '',
  ...(record.kind === 'author'
    ? {
        ...{ bio: record.bio, url: addressOf(record.url) },
        ...(record.isEditor !== undefined && { isEditor: record.isEditor }),
      }
    : { description: record.description }),
});

const addressOf = (url: string | null): string | null => {
  const address = webAddress(url ?? '');
  return address === undefined || address.length > LONGEST_URL ? null : address;
};

/**
 * Writes Authors and Topics. One that has the name of one that was here before is that one.
 */
export const writeNamed = async (
  trx: Knex.Transaction,
  prepared: readonly PreparedNamed[],
  { run, tally }: { run: Run; tally: Tally },
): Promise<void> => {
  for (const kind of ['author', 'topic'] as const) {
    const own = prepared.filter(({ taken }) => taken.record.kind === kind);
    if (own.length === 0) continue;
    const present = await presentNames(kind, run);
    for (const one of own) await writeOne(trx, one, { kind, present, run, tally });
  }
};

interface Writing {
  kind: NamedRecord['kind'];
  present: ReadonlyMap<string, string>;
  run: Run;
  tally: Tally;
}

const writeOne = async (
  trx: Knex.Transaction,
  { taken: { record, fingerprint }, values, slug }: PreparedNamed,
  { kind, present, run, tally }: Writing,
): Promise<void> => {
  const same = present.get(nameKey(values.name));
  if (values.name === '') {
    tally.leaveOut(kind, record.id, 'It has no name.');
  } else if (same !== undefined) {
    tally.count(kind, 'merged');
  } else {
    const claimed = slug && (await claim(kind, values.documentId, slug));
    if (slug && claimed !== slug.slug) {
      tally.change(kind, record.id, `The slug "${slug.slug}" is taken: it has "${claimed}".`);
    }
    const row = rowOf(UIDS[kind], { ...values, ...(claimed && { slug: claimed }) });
    await insertRows(trx, tableOf(UIDS[kind]), [row]);
    tally.count(kind, 'created');
  }
  const document = values.name === '' ? null : (same ?? values.documentId);
  // A document that was here before is not the import's to change.
  const mark = same === undefined ? timeMark(values.updatedAt) : null;
  await storeOrigins(trx, run.site, kind, [
    { sourceId: record.id, document, language: null, fingerprint, mark },
  ]);
};

const claim = (
  kind: NamedRecord['kind'],
  documentId: string,
  { slug }: WantedSlug,
): Promise<string> =>
  reserveSlug({ contentType: UIDS[kind], documentId, locale: '' }, { slug, isDerived: true });

/** The documents that no import has brought, by the keys of their names. Read once a run: it makes no others. */
const presentNames = async (kind: NamedRecord['kind'], run: Run): Promise<Map<string, string>> => {
  const known = namesOfRuns.get(run) ?? new Map<string, Map<string, string>>();
  namesOfRuns.set(run, known);
  const names = known.get(kind) ?? (await readNames(kind));
  known.set(kind, names);
  return names;
};

const namesOfRuns = new WeakMap<Run, Map<string, Map<string, string>>>();

const readNames = async (kind: NamedRecord['kind']): Promise<Map<string, string>> => {
  const rows = await queryPrepared<{ documentId: string; name: string | null }>(
    `select own.document_id as "documentId", own.name as "name" from ${tableOf(UIDS[kind])} as own
      where not exists (select 1 from origins
        where origins.document = own.document_id and origins.kind = ? and origins.mark is not null)
      order by own.id desc`,
    [kind],
  );
  return new Map(rows.map(({ documentId, name }) => [nameKey(name ?? ''), documentId]));
};

/** What a relation to an Author or a Topic needs. */
export interface NamedTarget {
  id: number;
  documentId: string;
  slug: string | null;
}

/** The rows of Authors or Topics, by document id. */
export const findNamedTargets = async (
  kind: NamedRecord['kind'],
  documentIds: readonly string[],
): Promise<Map<string, NamedTarget>> => {
  if (documentIds.length === 0) return new Map();
  const rows = await queryPrepared<NamedTarget>(
    `select id as "id", document_id as "documentId", slug as "slug" from ${tableOf(UIDS[kind])}
      where ${isAmong('document_id')}`,
    [documentIds],
  );
  return new Map(rows.map((row) => [row.documentId, row]));
};
