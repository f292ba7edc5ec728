import type { Core } from '@strapi/strapi';

import type * as DocumentService from '.';

const ARTICLE = 'api::article.article';
const TOPIC = 'api::topic.topic';

/** The part of Strapi that is watched, and how a plugin of Strapi's own calls it. */
const scene = () => {
  jest.resetModules();
  const service =
    // A new module has seen nothing yet.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require('.') as typeof DocumentService;
  const used: unknown[] = [];
  const hooks: Record<string, object> = {};
  const strapi = {
    documents: { use: (middleware: unknown) => void used.push(middleware) },
    db: {
      lifecycles: { subscribe: jest.fn() },
      metadata: { get: (uid: string) => ({ lifecycles: hooks[uid] }) },
    },
    log: { debug: jest.fn() },
  };
  Object.assign(globalThis, { strapi });
  service.watchCustomizations(strapi as object as Core.Strapi);
  const useOn: (scope: DocumentService.Scope) => void = (scope) => {
    service.useOnDocuments(strapi as object as Core.Strapi, (_call, next) => next(), scope);
  };
  const customTypes = () =>
    ([ARTICLE, TOPIC] as const).filter((uid) => service.whyReadsAreCustom(uid) !== undefined);
  return { service, strapi, hooks, used, useOn, customTypes };
};

it('a middleware that says that it is for writes leaves reads alone', () => {
  const { service, used, useOn, customTypes } = scene();
  useOn({ actions: service.WRITES });
  expect([used.length, customTypes()]).toEqual([1, []]);
});

it('a middleware that says that it is for reads of a type customizes these', () => {
  const { useOn, customTypes } = scene();
  useOn({ uids: [TOPIC], actions: ['findMany'] });
  expect(customTypes()).toEqual([TOPIC]);
});

it('a middleware whose work planned reads do by themselves customizes none', () => {
  const { service, useOn, customTypes } = scene();
  useOn({ actions: service.READS, isDoneByReader: true });
  expect(customTypes()).toEqual([]);
});

it('a middleware that says nothing customizes all types, and the log says so', () => {
  const { strapi, used, customTypes } = scene();
  strapi.documents.use(() => undefined);
  expect([used.length, customTypes()]).toEqual([1, [ARTICLE, TOPIC]]);
  expect(strapi.log.debug).toHaveBeenCalledTimes(1);
});

it('a subscriber to reads customizes its models, and one to writes none', () => {
  const { strapi, customTypes } = scene();
  strapi.db.lifecycles.subscribe({ models: [ARTICLE], beforeCreate: () => undefined });
  expect(customTypes()).toEqual([]);
  strapi.db.lifecycles.subscribe({ models: [ARTICLE], afterFindMany: () => undefined });
  expect(customTypes()).toEqual([ARTICLE]);
});

it('a function that subscribes to everything customizes all types', () => {
  const { strapi, customTypes } = scene();
  strapi.db.lifecycles.subscribe(() => undefined);
  expect(customTypes()).toEqual([ARTICLE, TOPIC]);
});

it('a hook for reads among the lifecycles of a type customizes it', () => {
  const { hooks, customTypes } = scene();
  hooks[TOPIC] = { afterFindOne: () => undefined };
  expect(customTypes()).toEqual([TOPIC]);
});
