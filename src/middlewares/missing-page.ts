import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { hasPages } from '../lib/env';
import { isServedData } from '../lib/served';
import { missingPage } from '../pages';

/** What is no page. */
const OTHERS = /^\/(admin|api|graphql|uploads?|_health)(\/|$)/;

/** A file by its ending, which only a browser that goes there by itself wants a page for. */
const FILE = /\.\w{1,5}$/;

/** Answers with a page where there is none, for whoever looks for one. Stands outside of all that may have an answer. */
const missingPages: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  const isMissing = ctx.status === 404 && !ctx.body && ['GET', 'HEAD'].includes(ctx.method);
  if (!isMissing || !hasPages(process.env) || !isOfPage(ctx)) return;
  ctx.set('Cache-Control', 'no-store');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = await missingPage(ctx.path);
  ctx.status = 404;
};

export default missingPages;

const isOfPage = (ctx: Context): boolean => {
  const { path } = ctx;
  if (OTHERS.test(path) || isServedData(path)) return false;
  return !FILE.test(path) || ctx.get('Accept').includes('text/html');
};
