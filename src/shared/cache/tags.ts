import { ReadyJson } from './ready-json';

/** All lists of Articles: a change of any Article may change each. */
export const ARTICLE_LISTS = 'articles';

/** The number of Comments of an Article, by its document id. */
export const countOf = (articleDocumentId: string): string => `count-${articleDocumentId}`;

/** What an answer is made of: the document ids that are anywhere in it. */
export const documentIdsIn = (body: unknown): Set<string> => {
  if (body instanceof ReadyJson) return new Set(body.documentIds);
  const ids = new Set<string>();
  const waiting: unknown[] = [body];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('documentId' in value && typeof value.documentId === 'string') ids.add(value.documentId);
    waiting.push(...(Object.values(value) as unknown[]));
  }
  return ids;
};

/** A request, as far as it tells what its answer is made of. */
export interface Asked {
  path: string;
  search: string;
  /** What its controller adds to what is in the answer. */
  state: { madeOf?: readonly string[] };
}

export const NOTES = 'api::editor-note.editor-note';
export const AUTHORS = 'api::author.author';
export const TOPICS = 'api::topic.topic';
export const READERS = 'plugin::users-permissions.user';
export const DISCUSSIONS = 'api::discussion.discussion';

/** What may bring another thing into an answer, or take it out: by the first part of its path. */
const DRAWN_FROM: Record<string, readonly string[]> = {
  articles: [ARTICLE_LISTS],
  authors: [AUTHORS],
  topics: [TOPICS],
  // A note shows as long as its Article does.
  'editor-notes': [NOTES, ARTICLE_LISTS],
};

/** Everything an answer is made of. */
export const tagsOf = ({ path, search, state }: Asked, body: unknown): string[] => {
  const [, , collection = '', one] = path.split('/');
  const isDrawn = one === undefined || collection === 'editor-notes';
  // Filters and sorts may lead anywhere.
  const isSifted = /[?&](filters|sort)\b/.test(search);
  return [
    ...documentIdsIn(body),
    ...(isDrawn ? (DRAWN_FROM[collection] ?? []) : []),
    ...(isSifted ? [ARTICLE_LISTS, NOTES, AUTHORS, TOPICS, DISCUSSIONS] : []),
    ...(state.madeOf ?? []),
  ];
};
