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

export const apiToken = (): string => process.env.FOREWORD_E2E_TOKEN ?? '';

/** Sends one request and answers with its JSON; anything but success is an error. */
export const request = async <Answer>(path: string, options: Options = {}): Promise<Answer> => {
  const answer = await send(path, options);
  return (answer.status === 204 ? undefined : await answer.json()) as Answer;
};

/** Sends one request; anything but success is an error. */
export const send = async (
  path: string,
  { method = 'GET', token, body }: Options = {},
): Promise<Response> => {
  const answer = await fetch(`${baseUrl()}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
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

/** Sets some of the rules that Comments pass; the others stay as they are. */
export const setCommentRules = async (rules: object): Promise<void> => {
  const options = { method: 'PUT', token: apiToken(), body: { data: rules } };
  await request('/api/comment-setting', options);
};

/** Lets Comments show at once, and one Reader write many in a row. */
export const relaxCommentRules = (): Promise<void> =>
  setCommentRules({
    moderation: 'post',
    floodSeconds: 0,
    editWindowSeconds: 300,
    bannedWords: null,
  });

/** Lets every Comment wait for a decision, and one Reader write many in a row. */
export const holdAllComments = (): Promise<void> =>
  setCommentRules({ moderation: 'pre', floodSeconds: 0 });

/** Where the demo page shows a published Article of the sample. */
export const addressOf = async (title: string, locale = 'en'): Promise<string> => {
  const query = new URLSearchParams({ locale, 'filters[title][$eq]': title }).toString();
  const { data } = await request<{ data: Entry[] }>(`/api/articles?${query}`);
  const [article] = data;
  if (!article) throw new Error(`The sample has no published "${title}" (${locale}).`);
  return `/article.html?${new URLSearchParams({ slug: article.slug, locale }).toString()}`;
};
