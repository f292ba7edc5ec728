import type { Side } from '../sides/side';

/**
 * Writes over REST with the API token.
 *
 * @returns how long it took to be answered, in milliseconds
 */
export const write = async (
  { url, token }: Side,
  { method, path, data }: { method: 'POST' | 'PUT'; path: string; data: object },
): Promise<number> => {
  const start = performance.now();
  const answer = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ data }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return performance.now() - start;
};
