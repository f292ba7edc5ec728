import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { isPermitted } from '../access';
import { addressPattern, cacheAddresses, cachePlan, SerializedBody } from '../http-cache';
import { noteKinds } from './kind-of-address';
import { publicCaller } from './public-caller';
import type { ServedAddress, ServedAnswer } from './served-address';

/**
 * Serves addresses outside of `/api`, all of them with one call, at register: Strapi puts its own route for the files of
 * `public/` behind it. The first that matches answers; where none has an answer, a file or a 404 does.
 */
export const serveAddresses = (
  { server }: Core.Strapi,
  addresses: readonly ServedAddress[],
): void => {
  noteKinds(addresses);
  cacheAddresses(addresses);
  server.routes(
    addresses.map((address) => ({
      method: 'GET' as const,
      path: address.path,
      handler: handlerOf(address),
      config: { auth: false },
    })),
  );
};

type Handler = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

const handlerOf = (address: ServedAddress): Handler => {
  // The router takes capitals, and a slash at the end, for the same address.
  const pattern = addressPattern(address.path);
  return async (ctx, next) => {
    if (!pattern.test(ctx.path)) return next();
    const caller = await publicCaller();
    for (const action of address.actions ?? []) {
      if (!(await isPermitted(caller, action))) return next();
    }
    // For the guards of the Document Service, which ask the request who calls.
    Object.assign(ctx.state, caller);
    const answer = await address.answer({ ctx, caller });
    if (!answer) return next();
    send(ctx, answer);
    return undefined;
  };
};

const send = (ctx: Context, answer: ServedAnswer): void => {
  if ('movedTo' in answer) {
    ctx.redirect(answer.movedTo);
    ctx.status = 301;
    return;
  }
  const { text, type, tags, status = 200, headers = {} } = answer;
  ctx.set(headers);
  if (status === 200) {
    // First what is few: a header has an end.
    ctx.state.cacheTags = [...pluralNamesOf(tags), ...tags];
    ctx.body = new SerializedBody(text, { listed: [], documentIds: [], type });
    return;
  }
  ctx.status = status;
  ctx.set('Content-Type', type);
  ctx.body = text;
};

/** By these, caches in front purge what depends on all documents of a content type. */
const pluralNamesOf = (tags: readonly string[]): string[] =>
  tags.flatMap((uid) => cachePlan().models[uid]?.info.pluralName ?? []);
