import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import Database from 'better-sqlite3';

import { type Hub, startHub } from '../helpers/hub';
import { type Instance, startInstance } from '../helpers/instance';
import { ask, deskToken, openNewsroom } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

/** Feeds, sitemaps and the hub on a server with settings of its own. */

let environment: NodeJS.ProcessEnv;
let instance: Instance;
let hub: Hub;
let token: string;

const restart = async (settings: NodeJS.ProcessEnv): Promise<void> => {
  await instance.stop();
  instance = await startInstance({ ...environment, ...settings });
};

const send = (address: string, method: string, data: object) =>
  ask(instance, address, { method, token, body: { data } });

const publish = async (title: string): Promise<string> => {
  const { body } = await send('/api/articles', 'POST', { title, body: 'Words.' });
  return body.data.documentId;
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let times = 0; times < 400 && !holds(); times += 1) await delay(25);
  expect(holds()).toBe(true);
};

beforeAll(async () => {
  hub = await startHub();
  const folder = path.join(scratchFolder(), `served-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  environment = {
    ...environmentOf({ port: await freePort(), folder }),
    ...{ NODE_ENV: 'test', LOG_LEVEL: 'info', PUBLIC_URL: 'https://lantern.example' },
  };
  instance = await startInstance({ ...environment, WEBHOOK_ALLOW_PRIVATE: 'true' });
  const { adminToken } = await openNewsroom(instance);
  token = await deskToken(instance, adminToken);
  expect((await send('/api/site', 'PUT', { hubUrl: hub.url })).status).toBe(200);
}, 120_000);

afterAll(async () => {
  await instance.stop();
  await hub.close();
});

it('a hub is told once of each publication, and again where it was not there', async () => {
  hub.answers.push(503);
  await publish('Told');
  await until(() => hub.told.length === 1);
  const { headers } = await ask(instance, '/feeds/articles.atom');
  const self = 'https://lantern.example/feeds/articles.atom';
  expect(headers.get('link')).toBe(`<${hub.url}>; rel="hub", <${self}>; rel="self"`);
  expect(hub.told[0]?.get('hub.mode')).toBe('publish');
  expect(hub.told[0]?.getAll('hub.url')).toEqual([
    'https://lantern.example/feeds/articles.rss',
    self,
    'https://lantern.example/feeds/articles.json',
  ]);
  await publish('Told, too');
  await until(() => hub.told.length === 2);
}, 60_000);

it('a hub inside is not told unless the operator lets it, and the log says so', async () => {
  await restart({});
  const told = hub.told.length;
  await publish('Not told');
  await until(() => instance.log().includes('was not told of a publication'));
  expect(hub.told).toHaveLength(told);
}, 60_000);

it('a database that knows nothing of the times of sitemaps is filled after a start', async () => {
  await instance.stop();
  const database = new Database(String(environment.DATABASE_FILENAME));
  database.prepare('delete from sitemaps').run();
  database.close();
  instance = await startInstance(environment);
  const index = async () => String((await ask(instance, '/sitemap.xml')).body);
  const noted = '<loc>https://lantern.example/sitemaps/1.xml</loc><lastmod>';
  for (let times = 0; times < 200 && !(await index()).includes(noted); times += 1) await delay(25);
  expect(await index()).toContain(noted);
}, 60_000);

it('without pages and without an address of the site there are no maps, and feeds have no links to Articles', async () => {
  await restart({ SITE: 'off' });
  const file = async () => (await ask(instance, '/sitemaps/1.xml')).status;
  for (let times = 0; times < 200 && (await file()) !== 404; times += 1) await delay(25);
  expect(await file()).toBe(404);
  for (const address of ['/sitemap.xml', '/sitemap-news.xml']) {
    expect((await ask(instance, address)).status).toBe(404);
  }
  expect(String((await ask(instance, '/robots.txt')).body)).not.toContain('Sitemap');
  const { body } = await ask(instance, '/feeds/articles.json');
  expect(body.items[0]).not.toHaveProperty('url');
  expect(body.items[0].id).toMatch(/^tag:/);
  const rss = String((await ask(instance, '/feeds/articles.rss')).body);
  expect(rss.split('<item>')[1]).not.toContain('<link>');
  expect((await ask(instance, '/api/articles')).status).toBe(200);
}, 60_000);
