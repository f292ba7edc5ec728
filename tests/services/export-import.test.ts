import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { copyHouse, type House } from '../helpers/house';
import { startInstance } from '../helpers/instance';
import { ask, post } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { createDatabase, scratchFolder } from '../helpers/scratch';

/**
 * `strapi export`, and `strapi import` into an empty database of either kind: what Foreword derives and counts is
 * as it was, and front ends see the same.
 */

const run = promisify(execFile);

const ROOT = path.resolve(__dirname, '..', '..');

const LOAD_DEMO = `
  const { createStrapi } = require('@strapi/strapi');
  const { prepareDemo } = require('./dist/src/demo/prepare');
  createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load().then(async (strapi) => {
    await prepareDemo(strapi);
    await strapi.destroy();
    process.exit(0);
  });
`;

/** Prints the versions of all documents; who exports has no admin users in the file, and nobody to ask the desk. */
const READ_VERSIONS = `
  const { createStrapi } = require('@strapi/strapi');
  createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load().then(async (strapi) => {
    const { attributes } = strapi.contentType('api::version.version');
    const told = Object.keys(attributes).filter((name) => attributes[name].type !== 'relation');
    const rows = await strapi.db.query('api::version.version').findMany({ orderBy: { id: 'asc' } });
    console.log('versions:' + JSON.stringify(rows.map((row) => told.map((name) => row[name]))));
    await strapi.destroy();
    process.exit(0);
  });
`;

/** @param cwd the folder of the project */
const nodeIn = async (cwd: string, env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> =>
  (await run(process.execPath, args, { cwd, env, maxBuffer: 1e8 })).stdout;

const node = (env: NodeJS.ProcessEnv, ...args: string[]) => nodeIn(ROOT, env, ...args);

/** In a copy of the project: Strapi's commands compile it anew, while other tests start what is compiled here. */
const strapi = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  nodeIn(house.folder, env, path.join(house.folder, 'node_modules', '.bin', 'strapi'), ...args);

const environment = async (name: string): Promise<NodeJS.ProcessEnv> => {
  const folder = path.join(scratchFolder(), `transfer-${process.pid}-${name}`);
  fs.mkdirSync(folder, { recursive: true });
  return { ...environmentOf({ port: await freePort(), folder }), NODE_ENV: 'development' };
};

/** Row ids are not the same in another database; the hour of the answer is none of its business either. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) => (key === 'id' ? undefined : inner));

const READ = [
  '/api/articles?pagination[pageSize]=100',
  '/api/articles?locale=he',
  '/api/authors?pagination[pageSize]=100',
  '/api/topics?pagination[pageSize]=100',
  '/api/editor-notes?pagination[pageSize]=100',
];

interface Site {
  content: unknown[];
  versions: unknown;
  statuses: Record<string, number>;
}

/** What a front end sees of it all, and how a Reader's second word is taken. */
const look = async (env: NodeJS.ProcessEnv): Promise<Site> => {
  const [, versions = '[]'] = /^versions:(.*)$/m.exec(await node(env, '-e', READ_VERSIONS)) ?? [];
  const instance = await startInstance({ ...env, NODE_ENV: 'test' });
  const content: unknown[] = [];
  for (const address of READ) content.push((await ask(instance, address)).body);
  const slugs = (content[0] as { data: { slug: string }[] }).data.map(({ slug }) => slug);
  for (const slug of slugs) {
    content.push((await ask(instance, `/api/articles/${slug}`)).body);
    content.push((await ask(instance, `/api/articles/${slug}/comments?sort=oldest`)).body);
  }
  const reader = { identifier: 'reader@example.org', password: 'Foreword-demo-1' };
  const { body } = await post(instance, '/api/auth/local', reader);
  const mine = await ask(instance, '/api/comments/mine', { token: body.jwt });
  const [said] = mine.body.data;
  const again = await post(
    instance,
    `/api/articles/${said.article.slug}/comments`,
    { data: { body: said.body.toUpperCase(), parent: said.parent?.documentId } },
    body.jwt,
  );
  const named = await post(instance, '/api/auth/local/register', {
    username: String(body.user.username).toUpperCase(),
    email: 'somebody@example.org',
    password: 'Foreword-demo-1',
  });
  await instance.stop();
  return {
    content: content.map(withoutIds),
    versions: JSON.parse(versions),
    statuses: { again: again.status, named: named.status },
  };
};

/** Each has a port of its own, which stands in the addresses of Articles. */
const atOneAddress = (site: Site): unknown =>
  JSON.parse(JSON.stringify(site).replaceAll(/http:\/\/localhost:\d+/g, 'http://localhost'));

let house: House;
let file: string;
let before: Site;

beforeAll(async () => {
  house = copyHouse('transfer');
  const source = await environment('source');
  await node(source, '-e', LOAD_DEMO);
  before = await look(source);
  expect(before.statuses).toEqual({ again: 409, named: 400 });
  expect(before.versions).not.toEqual([]);
  file = path.join(path.dirname(String(source.DATABASE_FILENAME)), 'export');
  await strapi(source, 'export', '--no-encrypt', '--no-compress', '-f', file);
}, 300_000);

it.each(['sqlite', 'postgres'])(
  'nothing is off after an import into %s',
  async (client) => {
    const target = await environment(client);
    if (client === 'postgres') {
      target.DATABASE_CLIENT = 'postgres';
      target.DATABASE_URL = await createDatabase('import');
    }
    await strapi(target, 'import', '--force', '-f', `${file}.tar`);
    expect(await node(target, 'dist/src/commands/rederive.js')).toContain(
      'Everything is as it would be derived today.',
    );
    expect(await node(target, 'dist/src/commands/recount.js')).toContain('Every count was right.');
    expect(atOneAddress(await look(target))).toEqual(atOneAddress(before));
  },
  300_000,
);
