import { SerializedBody } from './serialized-body';

/** The document ids that are anywhere in the body of a response. */
export const documentIdsIn = (body: unknown): Set<string> => {
  if (body instanceof SerializedBody) return new Set(body.documentIds);
  const ids = new Set<string>();
  const pending: unknown[] = [body];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('documentId' in value && typeof value.documentId === 'string') ids.add(value.documentId);
    pending.push(...(Object.values(value) as unknown[]));
  }
  return ids;
};

/** The ids of the documents that a list is a list of. */
export const listedIdsIn = (body: unknown): readonly string[] => {
  if (body instanceof SerializedBody) return body.listed;
  const data: unknown =
    typeof body === 'object' && body !== null && 'data' in body ? body.data : undefined;
  return Array.isArray(data) ? data.flatMap((document) => ownIdOf(document)) : [];
};

const ownIdOf = (document: unknown): string[] =>
  typeof document === 'object' && document !== null && 'documentId' in document
    ? [String(document.documentId)]
    : [];
