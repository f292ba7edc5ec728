import fs from 'node:fs';
import path from 'node:path';

import { type Instance, startInstance } from '../helpers/instance';
import { ask, deskToken, openNewsroom } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

/** A server whose site has a front end of its own. */

let instance: Instance;
let slug: string;
let token: string;

beforeAll(async () => {
  const folder = path.join(scratchFolder(), `site-off-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  const environment = environmentOf({ port: await freePort(), folder });
  instance = await startInstance({ ...environment, NODE_ENV: 'test', SITE: 'off' });
  const newsroom = await openNewsroom(instance);
  slug = newsroom.slug;
  token = await deskToken(instance, newsroom.adminToken);
}, 120_000);

afterAll(() => instance.stop());

it.each([
  '/articles/SLUG',
  '/topics/x',
  '/authors/x',
  '/en',
  '/article.html?slug=SLUG',
  '/nowhere',
])('%s is no page', async (address) => {
  const { status, body } = await ask(instance, address.replace('SLUG', slug));
  expect(status).toBe(404);
  expect(JSON.stringify(body)).not.toContain('<html');
});

it('Articles have no address, and are described all the same', async () => {
  const { body: jsonLd } = await ask(instance, `/api/articles/${slug}/json-ld`);
  expect(jsonLd).toMatchObject({ '@type': 'NewsArticle', headline: 'Seen twice' });
  expect(Object.keys(jsonLd)).not.toEqual(expect.arrayContaining(['url', 'discussionUrl']));
  const { body: meta } = await ask(instance, `/api/articles/${slug}/meta`);
  expect(JSON.stringify(meta)).not.toMatch(/canonical|og:url/);
  const address = encodeURIComponent(`${instance.url}/articles/${slug}`);
  expect((await ask(instance, `/api/oembed?url=${address}`)).status).toBe(404);
});

it('a site with an address of its own has its addresses in what describes its Articles', async () => {
  const data = { url: 'https://front.example', authorUrl: '/by/{slug}' };
  await ask(instance, '/api/site', { method: 'PUT', token, body: { data } });
  const url = `https://front.example/articles/${slug}`;
  for (let times = 0; times < 100; times += 1) {
    if ((await ask(instance, `/api/articles/${slug}/json-ld`)).body.url === url) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await ask(instance, `/api/articles/${slug}/json-ld`)).body.url).toBe(url);
  const asked = `/api/oembed?url=${encodeURIComponent(url)}`;
  expect((await ask(instance, asked)).body).toMatchObject({ title: 'Seen twice', url });
});
