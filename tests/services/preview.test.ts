import fs from 'node:fs';
import path from 'node:path';

import { type Instance, startInstance } from '../helpers/instance';
import { ask, openNewsroom } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

/** Previews on a server with settings of its own. */

const ARTICLE = 'api::article.article';

let environment: NodeJS.ProcessEnv;
let instance: Instance;
let token: string;
let documentId: string;

const restart = async (settings: NodeJS.ProcessEnv): Promise<void> => {
  await instance.stop();
  instance = await startInstance({ ...environment, ...settings });
};

const addressOfPreview = () =>
  ask(instance, `/content-manager/preview/url/${ARTICLE}?documentId=${documentId}`, { token });

const previewToken = async (): Promise<string> =>
  new URL((await addressOfPreview()).body.data.url).searchParams.get('preview') ?? '';

const open = async (preview: string): Promise<number> =>
  (await ask(instance, `/api/articles/${documentId}?preview=${preview}`)).status;

beforeAll(async () => {
  const folder = path.join(scratchFolder(), `preview-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  environment = { ...environmentOf({ port: await freePort(), folder }), NODE_ENV: 'test' };
  instance = await startInstance(environment);
  ({ adminToken: token } = await openNewsroom(instance));
  const { body } = await ask(instance, `/content-manager/collection-types/${ARTICLE}`, {
    method: 'POST',
    token,
    body: { title: 'To come' },
  });
  documentId = body.data.documentId;
}, 120_000);

afterAll(() => instance.stop());

it('a link is good for PREVIEW_HOURS, also after a restart and with a key put before the one it was signed with', async () => {
  const day = await previewToken();
  await restart({ PREVIEW_HOURS: '2', APP_KEYS: `new,${environment.APP_KEYS ?? ''}` });
  const hours = await previewToken();
  expect([await open(day), await open(hours)]).toEqual([200, 200]);
  await restart({ FOREWORD_CLOCK_OFFSET: '7260', APP_KEYS: `new,${environment.APP_KEYS ?? ''}` });
  expect([await open(day), await open(hours)]).toEqual([200, 401]);
  await restart({ FOREWORD_CLOCK_OFFSET: '86460', APP_KEYS: 'new' });
  expect(await open(day)).toBe(401);
}, 120_000);

it('without pages and without an address of previews there are none', async () => {
  await restart({ SITE: 'off' });
  expect((await addressOfPreview()).status).toBe(204);
}, 60_000);
