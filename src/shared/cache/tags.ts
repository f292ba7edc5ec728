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

/** Proxies take headers of 8 kB altogether. */
const LONGEST_HEADER = 4_000;

/** The tags as a header carries them. What clients asked for by other names than ids is left out. */
export const surrogateKeys = (tags: readonly string[]): string => {
  const keys = tags.filter((tag) => /^[\w:.-]+$/.test(tag)).join(' ');
  return keys.length <= LONGEST_HEADER
    ? keys
    : keys.slice(0, keys.lastIndexOf(' ', LONGEST_HEADER));
};

/** What a request's controller adds to what is in its answer. */
interface RequestState {
  madeOf?: readonly string[];
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
export const tagsOf = (
  { path, search, state }: { path: string; search: string; state: RequestState },
  body: unknown,
): string[] => {
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
