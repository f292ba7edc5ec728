import type { SharedValues } from './shared-values';

type Data = Record<string, unknown>;

/**
 * What a new locale of a document is written with: the values that the document shares, where the write says
 * nothing about them. An empty value says nothing: it is what an untouched form sends. Relations that are connected or
 * disconnected change what the other locales have.
 */
export const beginWith = (data: Data, { values, relations }: SharedValues): Data => ({
  ...data,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isEmpty(data[name]) ? value : data[name]]),
  ),
  ...Object.fromEntries(
    Object.entries(relations).map(([name, ids]) => [name, relatedTo(data[name], ids)]),
  ),
});

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const relatedTo = (written: unknown, ids: readonly string[]): unknown => {
  const { connect, disconnect, set } = operationsOf(written);
  if (set.length > 0) return written;
  const removed = disconnect.map(documentIdOf);
  const kept = ids.filter((documentId) => !removed.includes(documentId));
  const added = connect.filter((target) => !kept.includes(documentIdOf(target) ?? ''));
  return { set: [...kept.map((documentId) => ({ documentId })), ...added] };
};

interface Operations {
  connect: unknown[];
  disconnect: unknown[];
  set: unknown[];
}

/** A relation in any of Strapi's notations: a target or a list of them is what is set. */
const operationsOf = (written: unknown): Operations => {
  const isOperation =
    typeof written === 'object' &&
    written !== null &&
    ['connect', 'disconnect', 'set'].some((key) => key in written);
  const { connect, disconnect, set }: Partial<Operations> = isOperation
    ? written
    : { set: listOf(written) };
  return { connect: listOf(connect), disconnect: listOf(disconnect), set: listOf(set) };
};

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : [value].flat();

const documentIdOf = (target: unknown): string | undefined => {
  if (typeof target === 'string') return target;
  return typeof target === 'object' && target !== null && 'documentId' in target
    ? String(target.documentId)
    : undefined;
};
