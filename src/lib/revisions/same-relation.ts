/** Whether a relation or a file, written in any of Strapi's notations, stays what is stored. */
export const isSameRelation = (sent: unknown, stored: unknown): boolean => {
  const targets = listOf(stored);
  if (!isOperation(sent)) return isSameList(listOf(sent), targets);
  if (sent.set !== undefined) return isSameList(listOf(sent.set), targets);
  const isThere = (target: unknown): boolean => targets.some((one) => isSameTarget(target, one));
  return (
    listOf(sent.connect).every((target) => isThere(target) && !hasPlace(target)) &&
    !listOf(sent.disconnect).some(isThere)
  );
};

interface Operation {
  set?: unknown;
  connect?: unknown;
  disconnect?: unknown;
}

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' &&
  value !== null &&
  ['set', 'connect', 'disconnect'].some((name) => name in value);

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : [value].flat();

const isSameList = (sent: unknown[], stored: unknown[]): boolean =>
  sent.length === stored.length &&
  sent.every((target, place) => isSameTarget(target, stored[place]));

/** A target is named by its document id, or by the id of its row. */
const isSameTarget = (sent: unknown, stored: unknown): boolean => {
  const { id, documentId } = namesOf(stored);
  if (typeof sent === 'string' || typeof sent === 'number') {
    return sent === documentId || String(sent) === String(id);
  }
  const names = namesOf(sent);
  return names.documentId === undefined ? names.id === id : names.documentId === documentId;
};

const namesOf = (target: unknown): { id?: unknown; documentId?: unknown } =>
  typeof target === 'object' && target !== null ? target : {};

/** A target that is connected before or after another one. */
const hasPlace = (target: unknown): boolean =>
  typeof target === 'object' && target !== null && 'position' in target;
