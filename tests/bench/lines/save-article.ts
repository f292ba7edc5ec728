import type { Side } from '../core/line';

let count = 0;

/**
 * Creates and publishes an Article over REST.
 *
 * @returns how long it took to be answered, in milliseconds
 */
export const saveArticle = async ({ url, token }: Side, body: string): Promise<number> => {
  count += 1;
  // No two bodies are the same, or one that was read before might be remembered.
  const data = { title: `Article ${count}`, body: `Edition ${count}.\n\n${body}` };
  const start = performance.now();
  const answer = await fetch(`${url}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ data }),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`POST ${answer.url}: ${answer.status} ${text}`);
  return performance.now() - start;
};
