import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { oldPath } from '../api/redirect/domain/old-path';
import { findRedirect } from '../api/redirect/operations/find-redirect';
import { hasPages } from '../lib/env';

/** What is no page. */
const OTHERS = /^\/(admin|api|graphql|upload|uploads)(\/|$)/;

/**
 * Sends visitors who come by an address of the site that the Articles came from to where they are now, where this
 * server has the pages: an address that is unknown here, or one with a query at the front page (`/?p=123`).
 */
const oldAddresses: Core.MiddlewareFactory = () => async (ctx, next) => {
  const isAsked = hasPages(process.env) && ['GET', 'HEAD'].includes(ctx.method);
  const isPage = isAsked && !OTHERS.test(ctx.path);
  if (isPage && ctx.path === '/' && ctx.search !== '' && (await isRedirected(ctx))) return;
  await next();
  if (isPage && ctx.status === 404 && !ctx.body) await isRedirected(ctx);
};

export default oldAddresses;

const isRedirected = async (ctx: Context): Promise<boolean> => {
  const to = await newAddress(ctx.originalUrl);
  if (to === undefined || oldPath(to) === oldPath(ctx.originalUrl)) return false;
  ctx.redirect(to);
  ctx.status = 301;
  // Browsers would remember it for good, but the address of an Article may change again.
  ctx.set('Cache-Control', 'no-cache');
  return true;
};

const newAddress = async (address: string): Promise<string | undefined> => {
  try {
    return (await findRedirect(address)).to;
  } catch (error) {
    const { status } = error as { status?: unknown };
    if (status === 404) return undefined;
    throw error;
  }
};
