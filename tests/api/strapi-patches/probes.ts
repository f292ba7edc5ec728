import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { createArticle, createAuthor, documents, uniqueTitle } from '../../helpers/content';
import { app } from '../../helpers/foreword';
import { get, graphql, post, remove } from '../../helpers/http';
import { beginInstance, type Instance } from '../../helpers/instance';
import { ORDINARY } from '../../helpers/ordinary';
import { adminToken, createApiToken, createReader } from '../../helpers/people';
import { environmentOf } from '../../helpers/processes';
import { rawRequest } from '../../helpers/raw-get';
import { withAdvancedSettings } from '../../helpers/reader-settings';
import { scratchFolder } from '../../helpers/scratch';
import { statementsOf } from '../../helpers/statements';

/** Does what a patch is there for; where calls cannot be counted, it looks at what comes of it. */
type Probe = () => Promise<unknown>;

const ARTICLE = 'api::article.article';
const JWT_SECRET = 'plugin::users-permissions.jwtSecret';

/** An address that has not been answered from memory yet. */
const freshList = (): string => `/api/articles?filters[title][$eq]=${randomUUID()}`;

const asReader = async () => {
  const { token } = await createReader();
  const { status } = await get('/api/comments/mine', { token });
  expect(status).toBe(200);
};

const writeTopic = () =>
  documents('api::topic.topic').create({ data: { name: uniqueTitle('Topic') } });

const tryToSignIn = async () => {
  // Signing in looks for the account first: only with one of a password is that one compared.
  const reader = await createReader({ password: 'correct horse battery' });
  const body = { identifier: reader.username, password: 'a wrong password' };
  expect((await post('/api/auth/local', { body })).status).toBe(400);
};

const deleteReader = async () => {
  const { id } = await createReader();
  const { status } = await remove(`/api/users/${id}`, { token: await createApiToken() });
  expect(status).toBe(200);
};

const askForConfirmation = async () => {
  await withAdvancedSettings({ email_confirmation: true }, async () => {
    const { username } = await createReader({ confirmed: false });
    const body = { email: `${username}@example.org` };
    expect((await post('/api/auth/send-email-confirmation', { body })).status).toBe(200);
  });
  // Emails are made a moment after the answer.
  await delay(1_000);
};

const useSlugButtons = async () => {
  const { slug } = await createArticle();
  const token = await adminToken();
  const of = { contentTypeUID: ARTICLE, field: 'slug' };
  const data = { title: uniqueTitle() };
  await post('/content-manager/uid/generate', { token, body: { ...of, data } });
  await post('/content-manager/uid/check-availability', { token, body: { ...of, value: slug } });
};

const filterOverBothDoors = async () => {
  const token = await adminToken();
  await get(`/api/topics?filters[name][$eq]=${randomUUID()}`, ORDINARY);
  await get(`/content-manager/collection-types/${ARTICLE}?filters[title][$eq]=x`, { token });
};

const listEditedLast = async () => {
  const path = '/content-manager/homepage/recent-documents?action=update';
  expect((await get(path, { token: await adminToken() })).status).toBe(200);
};

const searchAuthors = async () => {
  await get(`/content-manager/relations/${ARTICLE}/authors?_q=a`, { token: await adminToken() });
};

const runJob = async () => {
  const name = `probe-${randomUUID()}`;
  let runs = 0;
  const task = async () => {
    runs += 1;
  };
  app().cron.add({ [name]: { task, options: '* * * * * *' } });
  const end = Date.now() + 5_000;
  while (runs === 0 && Date.now() < end) await delay(100);
  app().cron.remove(name);
  expect(runs).toBeGreaterThan(0);
};

const lookAtTitleColumn = async () => {
  const [column] = await app()
    .db.connection('information_schema.columns')
    .where({ table_name: 'articles', column_name: 'title' })
    .select('data_type');
  expect(column.data_type).toBe('text');
};

const lookAtSessionIndexes = async () => {
  const { connection, dialect } = app().db;
  const names: { name: string }[] =
    dialect.client === 'sqlite'
      ? await connection('sqlite_master').where({ tbl_name: 'strapi_sessions' }).select('name')
      : await connection('pg_indexes')
          .where({ tablename: 'strapi_sessions' })
          .select('indexname as name');
  expect(names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['strapi_sessions_session_idx', 'strapi_sessions_user_idx']),
  );
};

/** How often the key itself is looked at tells that it, and not a text, has gone to jsonwebtoken. */
const countUsesOfSecret = async () => {
  const key: object = app().config.get(JWT_SECRET);
  let uses = 0;
  const type = {
    configurable: true,
    get: () => {
      uses += 1;
      return 'secret';
    },
  };
  Object.defineProperty(key, 'type', type);
  await asReader();
  Reflect.deleteProperty(key, 'type');
  expect(uses).toBeGreaterThan(0);
};

const writeArticlesOverBothDoors = async () => {
  const token = await createApiToken();
  await post('/api/articles', { token, body: { data: { title: uniqueTitle() } } });
  const mutation = 'mutation ($data: ArticleInput!) { createArticle(data: $data) { documentId } }';
  await graphql(mutation, { data: { title: uniqueTitle() } }, token);
};

const signInToPanel = async () => {
  const email = `${randomUUID()}@example.org`;
  await post('/admin/login', { body: { email, password: 'Wrong-horse-1' } });
  await post('/admin/forgot-password', { body: { email } });
};

const listAuthorsOfTwo = async (options: object = {}) => {
  const author = await createAuthor();
  const made = [
    await createArticle({ authors: [author.documentId] }),
    await createArticle({ authors: [author.documentId] }),
  ];
  const ids = made.map(({ documentId }) => documentId);
  const query =
    'query ($ids: [ID]) { articles(filters: { documentId: { in: $ids } }) { authors { name } } }';
  const { body } = await post('/graphql', { body: { query, variables: { ids } }, ...options });
  expect(body.data.articles).toHaveLength(2);
};

const listAuthorsInOneStatement = async () => {
  await listAuthorsOfTwo();
  const query = '{ articles(pagination: { limit: 2 }) { title authors { name } } }';
  const statements = await statementsOf(() => graphql(query));
  expect(statements).toHaveLength(1);
};

const lookAtArticleSchema = () => {
  const file = path.join(process.cwd(), 'src/api/article/content-types/article/schema.json');
  const { __schema__ } = app().contentTypes[ARTICLE] as { __schema__?: object };
  expect(__schema__).toEqual(expect.objectContaining(JSON.parse(fs.readFileSync(file, 'utf8'))));
  return Promise.resolve();
};

const lookAtArticleLayout = async () => {
  const { body } = await get(`/content-manager/content-types/${ARTICLE}/configuration`, {
    token: await adminToken(),
  });
  expect(body.data.contentType.metadatas.wordCount.edit.editable).toBe(false);
};

const repeatAnonymously = async () => {
  const path = freshList();
  for (let times = 0; times < 3; times += 1) {
    expect((await rawRequest('GET', path)).status).toBe(200);
  }
};

const listAnonymously = async () => {
  expect((await get(freshList())).status).toBe(200);
};

const listAsEverybody = async () => {
  await listAnonymously();
  await asReader();
};

const readTwice = async () => {
  for (let times = 0; times < 2; times += 1) {
    await documents('api::topic.topic').findMany({ filters: { name: randomUUID() } });
  }
};

const askTooDeep = async () => {
  const inner = (levels: number): string =>
    levels === 0 ? 'title' : `notes { article { ${inner(levels - 1)} } }`;
  const { errors } = await graphql(`{ articles { ${inner(6)} } }`);
  expect(errors).toHaveLength(1);
  expect(errors[0].message).toContain('maximum operation depth');
};

const askForTrial = async () => {
  const token = await adminToken();
  expect((await get('/admin/license-trial-time-left', { token })).status).toBe(404);
};

/** A server as a process of its own, with the same patches switched off as this one. */
const serve = (changes: NodeJS.ProcessEnv): Promise<Instance & { ready: Promise<void> }> =>
  beginInstance({
    ...environmentOf({ port: 0, folder: path.join(scratchFolder(), `patches-${randomUUID()}`) }),
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    FOREWORD_WITHOUT_PATCHES: process.env.FOREWORD_WITHOUT_PATCHES,
    ...changes,
  });

const startOnTakenPort = async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const instance = await serve({ PORT: String(port) });
  // Without the patch it goes on, and never serves.
  await Promise.race([instance.ready.catch(() => undefined), delay(60_000)]);
  await instance.kill();
  taken.close();
  expect(instance.log()).toContain(`Foreword cannot start: PORT ${port} is taken`);
};

const stopServer = async () => {
  const instance = await serve({ PORT: '' });
  await instance.ready;
  await instance.stop();
  expect(instance.log()).toContain('Stopping: finishing the requests under way.');
};

/** By the name of each patch. */
export const PROBES: Record<string, Probe> = {
  'roll-back-failed-commits': writeTopic,
  'statement-cache': readTwice,
  'graphql-depth-rule': askTooDeep,
  'slug-fields': useSlugButtons,
  'compare-passwords': tryToSignIn,
  'memoize-permissions': listAsEverybody,
  'ended-sessions': asReader,
  'prepared-reader': asReader,
  'background-emails': askForConfirmation,
  'transactional-deletions': deleteReader,
  'failed-start': startOnTakenPort,
  'fail-with-commit': writeTopic,
  'cron-once': runJob,
  'wide-columns': lookAtTitleColumn,
  'indexed-sessions': lookAtSessionIndexes,
  'prepared-secret': countUsesOfSecret,
  'server-owned-first': writeArticlesOverBothDoors,
  'check-queries': filterOverBothDoors,
  'relation-search': searchAuthors,
  'recent-documents': listEditedLast,
  'admin-rate-limits': signInToPanel,
  'trial-route': askForTrial,
  'inner-middlewares': listAuthorsInOneStatement,
  'light-fields': () => listAuthorsOfTwo(),
  'batched-relations': () => listAuthorsOfTwo(ORDINARY),
  'whole-schemas': lookAtArticleSchema,
  'edit-layouts': lookAtArticleLayout,
  'lighter-stack': listAnonymously,
  'early-response': repeatAnonymously,
  'memoize-abilities': listAnonymously,
  'skip-token-lookup': asReader,
  'graceful-stop': stopServer,
};
