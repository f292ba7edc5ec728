import { ReadyJson } from './ready-json';
import { type Asked, documentIdsIn } from './tags';

/** Proxies take headers of 8 kB altogether. */
const LONGEST_HEADER = 4_000;

/** What stands around the documents of any list. */
const AROUND_LISTS = ['articles', 'authors', 'topics', 'editor-notes', 'discussions'];

/**
 * The value of `Surrogate-Key`, by which caches in front let go of an answer: the document ids in it. A
 * list has those of its own documents alone and, for what stands around them, the names of the types;
 * a conversation has its Discussion's and its Article's. Every id costs each answer that is sent: the
 * proxy and the client read it again each time.
 */
export const surrogateKeysOf = (asked: Asked, body: unknown): string => {
  const [, , , one, part] = asked.path.split('/');
  const { madeOf = [] } = asked.state;
  if (part === 'comments') return headerOf(madeOf);
  return headerOf(
    one === undefined
      ? [...AROUND_LISTS, ...listedIn(body)]
      : new Set([...documentIdsIn(body), ...madeOf]),
  );
};

const listedIn = (body: unknown): readonly string[] => {
  if (body instanceof ReadyJson) return body.listed;
  const isList = typeof body === 'object' && body !== null && 'data' in body;
  const data: unknown = isList ? body.data : undefined;
  return Array.isArray(data) ? data.flatMap((each) => ownIdOf(each)) : [];
};

const ownIdOf = (each: unknown): string[] =>
  typeof each === 'object' && each !== null && 'documentId' in each
    ? [String(each.documentId)]
    : [];

/** What clients asked for by other names than ids is left out. */
const headerOf = (keys: Iterable<string>): string => {
  const header = [...keys].filter((key) => /^[\w:.-]+$/.test(key)).join(' ');
  return header.length <= LONGEST_HEADER
    ? header
    : header.slice(0, header.lastIndexOf(' ', LONGEST_HEADER));
};
