import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import { type Instance, startInstance } from '../helpers/instance';
import { ask, openNewsroom, post } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { copyHouse, type House } from '../helpers/house';

/**
 * The Content-Type Builder of `npm run develop` writes the schemas of a copy of the project. What they say beside
 * the new fields stays as it was, on the same database and on a fresh one.
 */

type Schema = Record<string, unknown> & { attributes: Record<string, unknown> };

interface Told {
  uid: string;
  kind: string;
  options?: object;
  pluginOptions?: object;
  info: { displayName: string; description?: string };
  attributes: { name: string; [property: string]: unknown }[];
}

const FILES: Record<string, string> = Object.fromEntries([
  ...[
    ...['article', 'author', 'comment', 'comment-setting', 'decision', 'discussion'],
    ...['editor-note', 'like', 'report', 'site', 'slug', 'topic'],
  ].map((name) => [`api::${name}.${name}`, `src/api/${name}/content-types/${name}/schema.json`]),
  [
    'plugin::users-permissions.user',
    'src/extensions/users-permissions/content-types/user/schema.json',
  ],
]);

const CHANGED = [
  'api::article.article',
  'api::editor-note.editor-note',
  'api::author.author',
  'api::comment.comment',
  'plugin::users-permissions.user',
];

let house: House;
let before: Record<string, Schema>;
let layoutsBefore: Record<string, unknown>;

const schemas = (): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(FILES).map(([uid, file]) => [uid, JSON.parse(house.read(file)) as Schema]),
  );

const start = async (database: string, options: object = {}): Promise<Instance> => {
  const folder = path.join(house.folder, '.tmp', database);
  fs.mkdirSync(folder, { recursive: true });
  const environment = { ...environmentOf({ port: await freePort(), folder }), NODE_ENV: 'test' };
  return startInstance(environment, '', house.folder, options);
};

const layouts = async (instance: Instance, token: string): Promise<Record<string, unknown>> => {
  const told: Record<string, unknown> = {};
  for (const uid of Object.keys(FILES)) {
    const { status, body } = await ask(
      instance,
      `/content-manager/content-types/${uid}/configuration`,
      { token },
    );
    if (status === 200) told[uid] = body.data.contentType;
  }
  return told;
};

/** As the builder's page does, which shows an absent counterpart of a relation as null. */
const withoutNulls = (properties: object): object =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** What the builder's page sends when a field is added to some types: all they have, and the new one. */
const withField = (types: Told[], name: string) => ({
  data: {
    components: [],
    contentTypes: types.map(({ options, info, attributes, ...type }) => ({
      action: 'update',
      ...type,
      ...options,
      ...info,
      attributes: [
        ...attributes.map(({ name: known, ...properties }) => ({
          action: 'update',
          name: known,
          properties: withoutNulls(properties),
        })),
        { action: 'create', name, properties: { type: 'string', maxLength: 200 } },
      ],
    })),
  },
});

const tokens = new Map<string, string>();

/** The session of the same admin, in one start after another. */
const signIn = async (instance: Instance, database: string): Promise<string> => {
  if (!tokens.has(database)) {
    tokens.set(database, (await openNewsroom(instance)).adminToken);
  } else {
    const admin = { email: 'editor@example.org', password: 'Correct-horse-1' };
    tokens.set(database, (await post(instance, '/admin/login', admin)).body.data.token);
  }
  return tokens.get(database) ?? '';
};

/** Adds a field to each of these types as the builder's page does. */
const addField = async (uids: string[], name: string): Promise<void> => {
  const instance = await start('first', { autoReload: true, serveAdminPanel: false });
  const token = await signIn(instance, 'first');
  const told = await ask(instance, '/content-type-builder/schema', { token });
  const types = uids.map((uid) => told.body.data.contentTypes[uid] as Told);
  const answer = await post(
    instance,
    '/content-type-builder/update-schema',
    withField(types, name),
    token,
  );
  expect([answer.status, answer.body]).toEqual([200, {}]);
  await instance.stop();
};

/** What the schemas say after the first field was added, and after the second. */
let afterOne: Record<string, Schema>;
let afterMany: Record<string, Schema>;
let layoutsAfter: Record<'first' | 'fresh', Record<string, unknown>>;

const layoutsOf = async (database: string): Promise<Record<string, unknown>> => {
  const instance = await start(database);
  const told = await layouts(instance, await signIn(instance, database));
  await instance.stop();
  return told;
};

beforeAll(async () => {
  house = copyHouse('content-type-builder');
  before = schemas();
  house.run('tsc');
  layoutsBefore = await layoutsOf('first');
  await addField(['api::article.article'], 'subtitle');
  afterOne = schemas();
  house.run('tsc');
  await addField(CHANGED, 'added');
  afterMany = schemas();
  house.run('tsc');
  layoutsAfter = { first: await layoutsOf('first'), fresh: await layoutsOf('fresh') };
}, 600_000);

const ADDED = { type: 'string', maxLength: 200 };

it('a field that is added to Article changes its schema by that field, and no other', () => {
  const expected = structuredClone(before);
  expected['api::article.article']!.attributes.subtitle = ADDED;
  expect(afterOne).toEqual(expected);
});

it('likewise where all the types around it get one at once', () => {
  const expected = structuredClone(afterOne);
  for (const uid of CHANGED) expected[uid]!.attributes.added = ADDED;
  expect(afterMany).toEqual(expected);
});

it.each(['first', 'fresh'] as const)(
  'labels, help, layouts and hidden fields are as they were on the %s database, beside the new fields',
  (database) => {
    for (const [uid, layout] of Object.entries(layoutsAfter[database])) {
      expect([uid, withoutFields(layout, ['subtitle', 'added'])]).toEqual([
        uid,
        layoutsBefore[uid],
      ]);
    }
  },
);

it('the new fields come last in the form', () => {
  const { layouts } = layoutsAfter.fresh['api::article.article'] as {
    layouts: { edit: { name: string }[][] };
  };
  expect(
    layouts.edit
      .slice(-2)
      .flat()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['added', 'subtitle']);
});

it('indexes are as they were on either database', () => {
  const rows = indexesOf('first');
  expect(rows).toEqual(indexesOf('fresh'));
  for (const { indexes = [] } of Object.values(before) as { indexes?: { name: string }[] }[]) {
    for (const { name } of indexes) expect(rows).toContain(name);
  }
});

/** A layout without fields, and without the rows that held only them. */
const withoutFields = (layout: unknown, names: string[]): unknown =>
  JSON.parse(JSON.stringify(layout), (key, value: unknown) => {
    if (names.includes(key)) return undefined;
    if (!Array.isArray(value)) return value;
    const left = value.filter(
      (item) =>
        !(
          typeof item === 'object' &&
          item !== null &&
          names.includes((item as { name?: string }).name ?? '')
        ) && !(typeof item === 'string' && names.includes(item)),
    );
    return key === 'edit' ? left.filter((row) => !(Array.isArray(row) && row.length === 0)) : left;
  });

const indexesOf = (database: string): string[] => {
  const file = path.join(house.folder, '.tmp', database, 'data.db');
  const opened = new Database(file, { readonly: true });
  const rows = opened.prepare("select name from sqlite_master where type = 'index'").all();
  opened.close();
  return (rows as { name: string }[]).map(({ name }) => name).toSorted();
};
