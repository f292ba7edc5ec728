import { getFetchClient } from '@strapi/strapi/admin';

type Counts = Record<string, number>;

interface Batch {
  documentIds: Set<string>;
  counts: Promise<Counts>;
}

/** Strapi renders a list twice at first: a count is cached for this long. */
const CACHE_MS = 2_000;

/** By locale, the batches that still collect ids. */
const batches = new Map<string, Batch>();

/** By locale and document id, the counts requested in the last moments. */
const recent = new Map<string, Promise<number>>();

/** The number of approved Comments of one Article. Calls in one tick share one request. */
export const countComments = (documentId: string, locale: string): Promise<number> => {
  const key = `${locale} ${documentId}`;
  const count = recent.get(key) ?? addToBatch(documentId, locale);
  recent.set(key, count);
  setTimeout(() => recent.delete(key), CACHE_MS);
  return count;
};

const addToBatch = async (documentId: string, locale: string): Promise<number> => {
  const batch = batches.get(locale) ?? startBatch(locale);
  batch.documentIds.add(documentId);
  return (await batch.counts)[documentId] ?? 0;
};

const startBatch = (locale: string): Batch => {
  const documentIds = new Set<string>();
  const counts = new Promise((resolve) => setTimeout(resolve)).then(() => {
    batches.delete(locale);
    return fetchCounts([...documentIds], locale);
  });
  const batch = { documentIds, counts };
  batches.set(locale, batch);
  return batch;
};

const fetchCounts = async (articles: string[], locale: string): Promise<Counts> => {
  const params = { articles: articles.join(','), locale };
  const { data } = await getFetchClient().get<{ data: Counts }>('/desk/article-counts', { params });
  return data.data;
};
