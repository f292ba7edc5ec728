import type { Known } from './requests';

const PASSWORD = 'Correct-horse-1';

/** As much of an answer as is needed here. */
// Answers of many shapes; what is not there fails the fuzz at its start.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Sent = any;

const ask = async (url: string, options: { token?: string; body?: object } = {}): Promise<Sent> => {
  const { token, body } = options;
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const sent: Sent = await answer.json();
  if (!answer.ok) throw new Error(`${url} answers ${JSON.stringify(sent)}`);
  return sent;
};

const EDITOR = { email: 'editor@example.org', password: PASSWORD };

/** A session of the admin user whom `prepareCallers` made. */
export const signInAsEditor = async (url: string): Promise<string> =>
  (await ask(`${url}/admin/login`, { body: EDITOR })).data.token;

/** Makes one of each who may ask, and some content to ask for. */
export const prepareCallers = async (url: string): Promise<Omit<Known, 'routes' | 'models'>> => {
  const admin = await ask(`${url}/admin/register-admin`, {
    body: { ...EDITOR, firstname: 'Fuzz', lastname: 'Editor' },
  });
  const made = await ask(`${url}/admin/api-tokens`, {
    token: admin.data.token,
    body: { name: 'fuzz', description: '', type: 'full-access', lifespan: null },
  });
  const token = made.data.accessKey;
  const reader = await ask(`${url}/api/auth/local/register`, {
    body: { username: 'fuzz', email: 'fuzz@example.org', password: PASSWORD },
  });

  const ids = [
    '1',
    '2',
    'en',
    'fuzz',
    'api::article.article',
    'api::comment.comment',
    'admin::user',
  ];
  for (let count = 0; count < 3; count += 1) {
    const data = { title: `Fuzzed ${count}`, body: 'Some words of a body.' };
    const article = await ask(`${url}/api/articles`, { token, body: { data } });
    const { documentId, slug } = article.data;
    const comment = await ask(`${url}/api/comments`, {
      token: reader.jwt,
      body: { data: { article: documentId, body: `A comment, number ${count}` } },
    }).catch(() => undefined);
    const note = await ask(`${url}/api/editor-notes`, {
      token,
      body: { data: { article: documentId, kind: 'foreword', body: 'A note.' } },
    });
    ids.push(documentId, slug, note.data.documentId);
    if (comment) ids.push(comment.data.documentId);
  }
  return { ids, tokens: { reader: reader.jwt, api: token, admin: admin.data.token } };
};
