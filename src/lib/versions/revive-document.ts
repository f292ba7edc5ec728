import type { Knex } from 'knex';

import { columnOf, findRow, tableOf } from '../database';
import { sharedAttributes } from '../locales';
import type { Attributes } from '../schema';
import { createAgain, saveDraft } from './documents';
import { recordAs } from './event-context';
import type { Version } from './read-version';
import type { VersionedType } from './versioned-type';

type Row = Record<string, unknown>;

/** What a document is made of again: the version that is restored, and the last one before it was deleted. */
interface Revived {
  version: Version;
  last: Version;
}

/**
 * Makes a document that was deleted again, as it was: with its document id, its revision, its maker, and what the
 * server keeps about it. Where it still has other locales, what all share is theirs. It leaves no version.
 */
export const reviveDocument = async (
  trx: Knex.Transaction,
  type: VersionedType,
  { version, last }: Revived,
  data: Row,
): Promise<void> => {
  const { uid } = type;
  const { documentId, locale } = version;
  const hasOthers = (await findRow(uid, { where: { documentId }, select: ['id'] })) !== null;
  await recordAs('nothing', () =>
    hasOthers
      ? saveDraft(uid, { documentId, locale, data: withoutShared(type, data) })
      : createAgain(uid, { documentId, locale, data }),
  );
  await trx(tableOf(uid))
    .where({ document_id: documentId, ...(locale !== '' && { locale }) })
    .update(await keptColumns(type, { version, last }));
};

const withoutShared = ({ uid }: VersionedType, data: Row): Row => {
  const { values, relations } = sharedAttributes(strapi.contentType(uid));
  const shared = [...values, ...relations];
  return Object.fromEntries(Object.entries(data).filter(([name]) => !shared.includes(name)));
};

const keptColumns = async (
  { uid, revision, kept }: VersionedType,
  { version, last }: Revived,
): Promise<Row> => {
  const where = { documentId: last.maker };
  const maker =
    last.maker === null ? null : await findRow<{ id: number }>('admin::user', { where });
  return {
    [columnOf(uid, revision.revision)]: last.revision,
    ...Object.fromEntries(
      kept.map((name) => [
        columnOf(uid, name),
        columnValue(uid, name, version.kept[name] ?? last.kept[name]),
      ]),
    ),
    ...(maker && { created_by_id: maker.id }),
  };
};

const columnValue = (uid: VersionedType['uid'], name: string, value: unknown): unknown => {
  const { attributes }: { attributes: Attributes } = strapi.contentType(uid);
  return attributes[name]?.type === 'datetime' && typeof value === 'string'
    ? new Date(value)
    : (value ?? null);
};
