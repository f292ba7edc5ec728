import { createArticle, documents, uniqueTitle } from '../helpers/content';
import { HOSTILE_BODIES } from '../helpers/hostile-bodies';
import { get, post } from '../helpers/http';
import { createApiToken } from '../helpers/people';

/** A reader who waits longer was waiting for the save. */
const LONGEST_WAIT_MS = 1_000;

/** An answer that a reader got while an Article was being saved. */
interface Reading {
  status: number;
  ms: number;
  /** Whether it came before the save was answered. */
  isMeanwhile: boolean;
}

/** Saves a body over REST and reads another Article, again and again, until the save is answered. */
const saveAndRead = async (body: string): Promise<{ saved: number; readings: Reading[] }> => {
  const token = await createApiToken();
  const { slug } = await createArticle();
  const data = { title: uniqueTitle('Hostile'), body };
  const save = { isUnderWay: true };
  const saving = post('/api/articles', { token, body: { data } }).finally(
    () => (save.isUnderWay = false),
  );

  const readings: Reading[] = [];
  while (save.isUnderWay) {
    const start = performance.now();
    const { status } = await get(`/api/articles/${slug}`);
    readings.push({ status, ms: performance.now() - start, isMeanwhile: save.isUnderWay });
  }
  const { status: saved, body: answer } = await saving;
  // Tests that go through all Articles would read it again and again.
  await documents('api::article.article').delete({ documentId: answer.data.documentId });
  return { saved, readings };
};

it.each(HOSTILE_BODIES)('no reader waits while a body of $name is saved', async ({ body }) => {
  const { saved, readings } = await saveAndRead(body);

  expect(saved).toBe(201);
  expect(readings.map(({ status }) => status)).toEqual(Array(readings.length).fill(200));
  expect(Math.max(...readings.map(({ ms }) => ms))).toBeLessThan(LONGEST_WAIT_MS);
});

it('readers get answers while a long body is saved', async () => {
  const { saved, readings } = await saveAndRead('A word and **another** one. '.repeat(100_000));

  expect(saved).toBe(201);
  expect(readings.filter(({ isMeanwhile }) => isMeanwhile).length).toBeGreaterThan(5);
});
