import fs from 'node:fs';
import path from 'node:path';

import { type Instance, startInstance } from '../helpers/instance';
import { ask, changeRules, openNewsroom, post, registerReader, say } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

/** A second server on the same database, whose clock is ahead of the first one's. */

const HOUR = 3_600;
const LATER = 30 * 24 * HOUR;

let environment: NodeJS.ProcessEnv;
let instance: Instance;
let slug: string;
let admin: string;
let token: string;

const restart = async (seconds: number): Promise<void> => {
  await instance.stop();
  const FOREWORD_CLOCK_OFFSET = String(seconds);
  instance = await startInstance({ ...environment, FOREWORD_CLOCK_OFFSET });
};

const edit = async (documentId: string) => {
  const body = { data: { body: `On second thoughts about ${documentId}` } };
  const answer = await ask(instance, `/api/comments/${documentId}`, { method: 'PUT', token, body });
  return answer.body.error?.details?.code ?? answer.status;
};

const aheadBy = (moment: string): number =>
  Math.round((new Date(moment).getTime() - Date.now()) / 60_000) * 60;

beforeAll(async () => {
  const folder = path.join(scratchFolder(), `clock-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  environment = {
    ...environmentOf({ port: await freePort(), folder }),
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
  };
  instance = await startInstance(environment);
  ({ slug, adminToken: admin } = await openNewsroom(instance));
  ({ token } = await registerReader(instance));
}, 120_000);

afterAll(() => instance.stop());

it('the edit window of a Comment is over for a server whose clock is ahead of it', async () => {
  const { documentId } = (await say(instance, slug, token, 'Said today')).body.data;
  expect(await edit(documentId)).toBe(200);
  await restart(HOUR);
  expect(await edit(documentId)).toBe('EDIT_WINDOW_CLOSED');
}, 60_000);

it('what is written goes by that clock, and has its own edit window', async () => {
  const { documentId, createdAt } = (await say(instance, slug, token, 'Said later')).body.data;
  expect(aheadBy(createdAt)).toBe(HOUR);
  expect(await edit(documentId)).toBe(200);
  const { data } = (await ask(instance, `/api/comments/${documentId}`)).body;
  expect(aheadBy(data.editedAt)).toBe(HOUR);
}, 60_000);

it('an Article is first published at the time of that clock', async () => {
  const articles = '/content-manager/collection-types/api::article.article';
  const { documentId } = (await post(instance, articles, { title: 'Tomorrow' }, admin)).body.data;
  await post(instance, `${articles}/${documentId}/actions/publish`, {}, admin);
  const { data } = (await ask(instance, `/api/articles/${documentId}`)).body;
  expect(aheadBy(data.firstPublishedAt)).toBe(HOUR);
}, 60_000);

it('a Reader who has just commented waits no longer once the clock has moved on', async () => {
  await changeRules(instance, admin, { floodSeconds: HOUR });
  expect((await say(instance, slug, token, 'Too soon')).status).toBe(429);
  await restart(3 * HOUR);
  expect((await say(instance, slug, token, 'Soon enough')).status).toBe(201);
}, 60_000);

it('a Discussion is closed once it is so many days old', async () => {
  await changeRules(instance, admin, { floodSeconds: 0, closeAfterDays: 29 });
  expect((await say(instance, slug, token, 'In time')).status).toBe(201);
  await restart(LATER);
  expect((await say(instance, slug, token, 'Too late')).body.error.details.code).toBe(
    'DISCUSSION_CLOSED',
  );
}, 60_000);
