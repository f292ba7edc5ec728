import { DEMO_ADMIN } from '../../../src/demo/accounts';

/** An API token that may do everything, made as an admin would. */
export const createApiToken = async (url: string): Promise<string> => {
  const login = await postJson<{ data: { token: string } }>(`${url}/admin/login`, DEMO_ADMIN);
  const { data } = await postJson<{ data: { accessKey: string } }>(
    `${url}/admin/api-tokens`,
    { name: 'Browser tests', description: '', type: 'full-access', lifespan: null },
    login.data.token,
  );
  return data.accessKey;
};

const postJson = async <Answer>(url: string, body: object, token?: string): Promise<Answer> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`POST ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
};
