import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { endProcess, environmentOf, freePort } from '../processes';
import { createDatabase, scratchFolder } from '../scratch';
import type { Route } from './requests';
import { SPECIMEN } from './specimen';
import type { Model } from './typed-queries';

/** Where content types of Strapi's own are listed, beside the content manager. */
const ADDRESSES = {
  'plugin::upload.file': ['/api/upload/files', '/upload/files'],
  'plugin::upload.folder': ['/upload/folders'],
  'plugin::users-permissions.user': ['/api/users', '/api/users/count'],
  'admin::user': ['/admin/users'],
  'admin::role': ['/admin/roles'],
};

const ROOT = path.resolve(__dirname, '..', '..', '..');

/**
 * Starts the compiled server with room for many tries at its doors, tells its routes, and says when it
 * is asked what all objects of the process have inherited.
 */
const START = `
  const { createStrapi, factories } = require('@strapi/strapi');
  const inherited = () => [Object, Array, Function, String, Number].flatMap(({ name, prototype }) =>
    Reflect.ownKeys(prototype).map((key) => name + '.' + String(key)));
  const enough = { points: 1e6, duration: 60 };
  const created = createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' });
  const uid = 'api::specimen.specimen';
  created.get('apis').add('specimen', {
    contentTypes: { specimen: { schema: ${JSON.stringify(SPECIMEN)} } },
    routes: { specimen: factories.createCoreRouter(uid) },
    controllers: { specimen: factories.createCoreController(uid) },
    services: { specimen: factories.createCoreService(uid) },
  });
  const ADDRESSES = ${JSON.stringify(ADDRESSES)};
  const modelsOf = (strapi, paths) => {
    const { contentTypes, components } = strapi;
    const { naming } = strapi.plugin('graphql').service('utils');
    const schema = strapi.plugin('graphql').service('content-api').buildSchema();
    const types = Object.values(contentTypes).map((type) => {
      const api = '/api/' + type.info.pluralName;
      const list = naming.getFindQueryName(type);
      return {
        uid: type.uid,
        addresses: [
          ...(type.uid.startsWith('api::') && paths.includes(api) ? [api] : []),
          ...(ADDRESSES[type.uid] || []),
          ...(type.kind === 'collectionType' ? ['/content-manager/collection-types/' + type.uid] : []),
        ],
        ...(schema.getQueryType().getFields()[list] && {
          graphql: { list, input: naming.getFiltersInputTypeName(type) },
        }),
        attributes: attributesOf(type),
      };
    });
    const others = Object.values(components).map((type) => ({
      uid: type.uid,
      addresses: [],
      attributes: attributesOf(type),
    }));
    return [...types, ...others];
  };
  const attributesOf = ({ attributes }) => Object.fromEntries(
    Object.entries(attributes).map(([name, { type, target, component, enum: values }]) => [
      name,
      { type, target: target || component, enum: values },
    ]),
  );
  created.load().then(async (strapi) => {
    const limits = Object.keys(strapi.config.get('limits'));
    strapi.config.set('limits', Object.fromEntries(limits.map((name) => [name, enough])));
    await strapi.start();
    const routes = strapi.server.listRoutes().map(({ methods, path }) => ({ methods, path }));
    const models = modelsOf(strapi, routes.map(({ path }) => path));
    process.on('message', () => process.send({ inherited: inherited() }));
    process.send({ routes, models, inherited: inherited() });
  }).catch((error) => {
    console.error(error);
    process.exit(1);
  });
`;

interface Told {
  routes: Route[];
  models: Model[];
  inherited: string[];
}

/** A server of a fuzz's own: what is done to it troubles no other test. */
export interface FuzzedServer extends Told {
  port: number;
  /** What it has written to its log, which at this level is errors alone. */
  log: () => string;
  inheritedNow: () => Promise<string[]>;
  stop: () => Promise<void>;
}

/** On the same kind of database as the other tests, with nothing in it. */
export const startFuzzedServer = async (): Promise<FuzzedServer> => {
  const port = await freePort();
  const folder = path.join(scratchFolder(), `fuzz-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  const child = spawn(process.execPath, ['-e', START], {
    cwd: ROOT,
    env: { ...environmentOf({ port, folder }), NODE_ENV: 'test', ...(await database()) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => pieces.push(chunk.toString()));
  }
  const log = () => pieces.join('');
  const told = await message<Told>(child, log);
  return {
    ...told,
    port,
    log,
    async inheritedNow() {
      child.send('inherited');
      return (await message<Told>(child, log)).inherited;
    },
    stop: () => endProcess(child),
  };
};

const database = async (): Promise<NodeJS.ProcessEnv> =>
  process.env.FOREWORD_TEST_DATABASE === 'postgres'
    ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: await createDatabase('fuzz') }
    : {};

const message = <Message>(child: ChildProcess, log: () => string): Promise<Message> =>
  new Promise((resolve, reject) => {
    const onExit = () => {
      reject(new Error(`The server under test has ended.\n${log()}`));
    };
    child.once('exit', onExit);
    child.once('message', (sent) => {
      child.off('exit', onExit);
      resolve(sent as Message);
    });
  });
