import { type Answer, get } from './http';

/** A hit as it is sent. */
export interface SeenHit {
  type: string;
  score: number;
  snippet: string;
  article?: Seen;
  comment?: Seen;
  note?: Seen;
}

interface Seen {
  documentId: string;
  article?: unknown;
  [field: string]: unknown;
}

/** Asks with parameters as `pagination[page]`, and answers with what came back. */
export const searchFor = (
  q: string,
  parameters: Record<string, string> = {},
  caller: { token?: string } = {},
): Promise<Answer> =>
  get(`/api/search?${new URLSearchParams({ q, ...parameters }).toString()}`, caller);

/** The hits of a search that must be answered. */
export const hitsOf = async (
  q: string,
  parameters: Record<string, string> = {},
  caller: { token?: string } = {},
): Promise<SeenHit[]> => {
  const answer = await searchFor(q, parameters, caller);
  expect(answer.status).toBe(200);
  return answer.body.data;
};

/** The documents that are found, in their order. */
export const foundIds = async (
  q: string,
  parameters: Record<string, string> = {},
  caller: { token?: string } = {},
): Promise<string[]> =>
  (await hitsOf(q, parameters, caller)).map(
    ({ article, comment, note }) => (article ?? comment ?? note)?.documentId ?? '',
  );

/** A word that no other test has, in letters that no language has an ending for. */
export const secretWord = (): string =>
  `zq${Array.from({ length: 12 }, () => 'bcdfghjkvwxz'[Math.floor(Math.random() * 12)]).join('')}`;
