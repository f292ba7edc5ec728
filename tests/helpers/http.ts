import { baseUrl } from './foreword';

/** An answer as tests look at it; `body` is undefined where there is none. */
export interface Answer {
  status: number;
  headers: Headers;
  // Tests look into answers of every shape; what is not there fails the expectation.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

interface Options {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Sends one request to the Strapi under test; redirects are not followed. */
export const send = async (
  method: string,
  path: string,
  options: Options = {},
): Promise<Answer> => {
  const { token, body, headers } = options;
  const answer = await fetch(`${baseUrl()}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && text ? JSON.parse(text) : text,
  };
};

export const get = (path: string, options?: Options) => send('GET', path, options);
export const post = (path: string, options?: Options) => send('POST', path, options);
export const put = (path: string, options?: Options) => send('PUT', path, options);
export const remove = (path: string, options?: Options) => send('DELETE', path, options);

/** Runs a GraphQL operation; answers with its `data` and `errors`. */
export const graphql = async (
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Answer['body']> => (await post('/graphql', { token, body: { query, variables } })).body;
