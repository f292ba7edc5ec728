import type { Core, UID } from '@strapi/strapi';

import { READS, type Scope } from './scope';

/** The scopes of middlewares that `useOnDocuments` has registered. */
const scopes = new WeakMap<object, Scope>();

export const noteScope = (middleware: object, scope: Scope): void => {
  scopes.set(middleware, scope);
};

/** Something of a project's own that sees reads: of these content types, or of all. */
interface Customization {
  what: string;
  uids: readonly string[] | undefined;
}

const customizations: Customization[] = [];

/**
 * Why nothing of a content type may be read past the Document Service and Strapi's query engine: what a project has
 * put there that sees its reads. Undefined where there is nothing.
 */
export const whyReadsAreCustom = (uid: UID.ContentType): string | undefined => {
  const found = customizations.find(({ uids }) => uids === undefined || uids.includes(uid));
  return found?.what ?? (hasReadHook(lifecyclesOf(uid)) ? 'a hook of its lifecycles' : undefined);
};

const watched = new WeakSet<object>();

/**
 * Watches from now on who puts middlewares around the Document Service, and hooks around rows. To be called before
 * any plugin of a project's is registered.
 */
export const watchCustomizations = (strapi: Core.Strapi): void => {
  if (watched.has(strapi)) return;
  watched.add(strapi);
  watchMiddlewares(strapi);
  watchSubscribers(strapi);
};

const watchMiddlewares = (strapi: Core.Strapi): void => {
  const { documents } = strapi;
  const use = documents.use.bind(documents);
  documents.use = (middleware) => {
    const scope = scopes.get(middleware);
    // A middleware that nothing is known of may be for any type and any action.
    const { uids, actions, isDoneByReader } = scope ?? { actions: READS };
    const isForReads = !isDoneByReader && READS.some((read) => actions.includes(read));
    const isNoted = isForReads && (scope !== undefined || !isKnownOfStrapi(new Error().stack));
    if (isNoted) note(strapi, { what: 'a middleware around the Document Service', uids });
    noteWriter('a middleware around the Document Service', new Error().stack);
    return use(middleware);
  };
};

const watchSubscribers = (strapi: Core.Strapi): void => {
  const { lifecycles } = strapi.db;
  const subscribe = lifecycles.subscribe.bind(lifecycles);
  lifecycles.subscribe = (subscriber) => {
    const isForReads = typeof subscriber === 'function' || hasReadHook(subscriber);
    if (isForReads && !isKnownOfStrapi(new Error().stack)) {
      const uids = 'models' in subscriber ? subscriber.models : undefined;
      note(strapi, { what: 'a hook of the database’s lifecycles', uids: uids ?? undefined });
    }
    noteWriter('a hook of the database’s lifecycles', new Error().stack);
    return subscribe(subscriber);
  };
};

const note = (strapi: Core.Strapi, { what, uids }: Customization): void => {
  customizations.push({ what, uids });
  const types = uids ? uids.join(', ') : 'all content types';
  strapi.log.debug(`Reads of ${types} go through Strapi: there is ${what}.`);
};

/**
 * Whether the caller of the function that made this stack is code of Strapi's that changes nothing in what is read.
 * The upload plugin signs addresses of files there.
 */
const isKnownOfStrapi = (stack = ''): boolean => {
  const caller = stack.split('\n')[2] ?? '';
  return /[\\/]node_modules[\\/]@strapi[\\/](?!upload[\\/])/.test(caller);
};

/** What a project has put around writes, by where. */
const writers = new Set<string>();

/** Hooks and middlewares of the project's own that do not run for what is written past Strapi. */
export const writesWatchedBy = (): string[] => [...writers];

/** Where Foreword and Strapi register theirs. */
const OWN = /[\\/]node_modules[\\/]@strapi[\\/]|[\\/]dist[\\/]src[\\/](?:lib|api|extensions)[\\/]/;

const noteWriter = (what: string, stack = ''): void => {
  const caller = stack.split('\n')[2] ?? '';
  const [, file] = /([^\\/(\s]+[\\/][^\\/]+?):\d+:\d+\)?$/.exec(caller) ?? [];
  if (!OWN.test(caller)) writers.add(file === undefined ? what : `${what} (${file})`);
};

const READ_HOOKS = ['FindOne', 'FindMany', 'Count'].flatMap((name) => [
  `before${name}`,
  `after${name}`,
]);

const hasReadHook = (subscriber: object | undefined): boolean =>
  subscriber !== undefined && READ_HOOKS.some((hook) => hook in subscriber);

const lifecyclesOf = (uid: UID.ContentType): object | undefined =>
  strapi.db.metadata.get(uid).lifecycles;
