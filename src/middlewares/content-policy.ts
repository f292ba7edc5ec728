import type { Core } from '@strapi/strapi';

/** Strapi's own pages, which have a policy of their own from `strapi::security`. */
const STRAPI_PAGES = /^\/(admin|graphql|documentation)(\/|$)/;

/** The demo page: its own files alone, pictures of Articles from anywhere, no frame around it. */
const PAGE = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https: http:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers that are no pages: should a browser show one as such, nothing of it runs. */
const DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Somebody's file: without an origin, it can reach nothing of ours. */
const UPLOAD = `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox`;

/** Files that browsers show without running anything in them; all others are saved. */
const SHOWN = /^(image\/(?!svg)|video\/|audio\/|text\/plain$)/;

/**
 * Says in `Content-Security-Policy` what an answer may do in a browser, by where it stands. Stands
 * after `strapi::security`, whose policy is made for the admin panel, and outside of `strapi::errors`,
 * so that errors have it as well.
 */
const contentPolicy: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { path } = ctx;
  if (path.startsWith('/uploads/')) {
    ctx.set('Content-Security-Policy', UPLOAD);
    await next();
    if (ctx.status < 300 && !SHOWN.test(ctx.response.type)) {
      ctx.set('Content-Disposition', 'attachment');
    }
    return;
  }
  if (!STRAPI_PAGES.test(path)) {
    ctx.set('Content-Security-Policy', isData(path) ? DATA : PAGE);
  }
  await next();
};

export default contentPolicy;

const isData = (path: string): boolean => /^\/(api|_health)(\/|$)/.test(path);
