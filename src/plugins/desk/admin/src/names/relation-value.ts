import type { Named } from './named';

/**
 * A relation in the content manager's form: what is added to the saved relations, and what is taken from them. The form
 * sends the `apiData` of each.
 */
export interface RelationValue {
  connect?: RelationItem[];
  disconnect?: RelationItem[];
}

interface RelationItem {
  id: number | string;
  documentId?: string;
  label?: string;
  apiData?: { id: number | string; documentId: string };
}

/** Who is named by a form with this value, in order. What is connected stands behind what is not, as when it is saved. */
export const namedBy = (value: RelationValue, saved: readonly Named[]): Named[] => {
  const { connect, disconnect } = idsIn(value);
  return [
    ...saved.filter(
      ({ documentId }) => !connect.includes(documentId) && !disconnect.includes(documentId),
    ),
    ...(value.connect ?? []).map((item) => nameOf(item, saved)),
  ];
};

/** @param isOne whether there is one at most, so that whoever is added replaces it */
export const withNamed = (
  value: RelationValue,
  saved: readonly Named[],
  named: Named,
  isOne: boolean,
): RelationValue => {
  if (namedBy(value, saved).some(({ documentId }) => documentId === named.documentId)) return value;
  const { connect = [], disconnect = [] } = value;
  if (!isOne) {
    return { connect: [...connect, itemOf(named)], disconnect: without(disconnect, named) };
  }
  const others = saved.filter(({ documentId }) => documentId !== named.documentId);
  return { connect: [itemOf(named)], disconnect: others.map(itemOf) };
};

export const withoutNamed = (
  value: RelationValue,
  saved: readonly Named[],
  named: Named,
): RelationValue => {
  const isSaved = saved.some(({ documentId }) => documentId === named.documentId);
  const others = without(value.disconnect ?? [], named);
  return {
    connect: without(value.connect ?? [], named),
    disconnect: isSaved ? [...others, itemOf(named)] : others,
  };
};

/** From the first that has another place on, all are connected anew: that puts them at the end, in this order. */
export const withMoved = (
  value: RelationValue,
  saved: readonly Named[],
  named: Named,
  to: number,
): RelationValue => {
  const before = namedBy(value, saved);
  const after = before.filter(({ documentId }) => documentId !== named.documentId);
  after.splice(to, 0, named);
  const connected = idsIn(value).connect;
  const firstChange = after.findIndex(
    ({ documentId }, index) =>
      documentId !== before[index]?.documentId || connected.includes(documentId),
  );
  if (firstChange < 0) return value;
  return { connect: after.slice(firstChange).map(itemOf), disconnect: value.disconnect ?? [] };
};

const documentIdOf = ({ apiData, documentId, id }: RelationItem): string =>
  apiData?.documentId ?? documentId ?? String(id);

const idsIn = ({ connect = [], disconnect = [] }: RelationValue) => ({
  connect: connect.map(documentIdOf),
  disconnect: disconnect.map(documentIdOf),
});

const without = (items: RelationItem[], { documentId }: Named): RelationItem[] =>
  items.filter((item) => documentIdOf(item) !== documentId);

const itemOf = ({ id, documentId, name }: Named): RelationItem => ({
  id,
  documentId,
  label: name,
  apiData: { id, documentId },
});

const nameOf = (item: RelationItem, saved: readonly Named[]): Named => {
  const documentId = documentIdOf(item);
  const known = saved.find((one) => one.documentId === documentId);
  return known ?? { id: Number(item.id), documentId, name: item.label ?? documentId };
};
