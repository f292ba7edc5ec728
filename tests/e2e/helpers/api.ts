import { DEMO_READER_PASSWORD } from '../../../src/demo/accounts';

/** What the tests look at in a document. */
export interface Entry {
  documentId: string;
  slug: string;
  title: string;
}

interface Options {
  method?: string;
  token?: string;
  body?: object;
}

/** Where the demo answers, without a slash at the end. */
export const baseUrl = (): string => process.env.FOREWORD_E2E_URL ?? '';

const apiToken = (): string => process.env.FOREWORD_E2E_TOKEN ?? '';

/** Sends one request and answers with its JSON; anything but success is an error. */
export const request = async <Answer>(
  path: string,
  { method = 'GET', token, body }: Options = {},
): Promise<Answer> => {
  const answer = await fetch(`${baseUrl()}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

let count = 0;

/** Words that no other test has. */
export const unique = (words: string): string =>
  `${words} ${Date.now().toString(36)}${(count += 1)}`;

/** A new document, published unless it is asked for as a draft. */
export const create = async (
  type: 'articles' | 'authors' | 'editor-notes',
  fields: object,
  { status = 'published' }: { status?: 'draft' | 'published' } = {},
): Promise<Entry> => {
  const query = type === 'authors' ? '' : `?status=${status}`;
  const options = { method: 'POST', token: apiToken(), body: { data: fields } };
  return (await request<{ data: Entry }>(`/api/${type}${query}`, options)).data;
};

/** Changes a published Article and publishes it again. */
export const update = async ({ documentId }: Entry, fields: object): Promise<void> => {
  const options = { method: 'PUT', token: apiToken(), body: { data: fields } };
  await request(`/api/articles/${documentId}`, options);
};

/** Lets Comments show at once, and one Reader write many in a row. */
export const relaxCommentRules = (): Promise<void> => setCommentRules({ moderation: 'post' });

/** Lets every Comment wait for a decision, and one Reader write many in a row. */
export const holdAllComments = (): Promise<void> => setCommentRules({ moderation: 'pre' });

const setCommentRules = async (rules: object): Promise<void> => {
  const body = { data: { ...rules, floodSeconds: 0 } };
  await request('/api/comment-setting', { method: 'PUT', token: apiToken(), body });
};

/** Comments, in this order, by the sample's Fenwick. */
export const comment = async ({ slug }: Entry, ...words: string[]): Promise<void> => {
  const credentials = { identifier: 'fenwick@example.org', password: DEMO_READER_PASSWORD };
  const { jwt } = await request<{ jwt: string }>('/api/auth/local', {
    method: 'POST',
    body: credentials,
  });
  for (const body of words) {
    const options = { method: 'POST', token: jwt, body: { data: { body } } };
    await request(`/api/articles/${slug}/comments`, options);
  }
};

/** Where the demo page shows a published Article of the sample. */
export const addressOf = async (title: string, locale = 'en'): Promise<string> => {
  const query = new URLSearchParams({ locale, 'filters[title][$eq]': title }).toString();
  const { data } = await request<{ data: Entry[] }>(`/api/articles?${query}`);
  const [article] = data;
  if (!article) throw new Error(`The sample has no published "${title}" (${locale}).`);
  return `/article.html?${new URLSearchParams({ slug: article.slug, locale }).toString()}`;
};
