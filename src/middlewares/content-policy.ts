import type { Core } from '@strapi/strapi';

/** Strapi's own pages, whose policies come from `strapi::security`. The second is there with its plugin alone. */
const ADMIN_PAGES = /^\/admin(\/|$)/;
const DOCUMENTATION_PAGES = /^\/documentation(\/|$)/;

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

/** Responses that are not pages: if a browser renders one, nothing in it runs. */
const DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Uploaded files: in a sandbox without an origin they cannot access this site. */
const UPLOAD = `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox`;

/** Files that browsers show without running anything in them; all others are downloads. */
const SHOWN = /^(image\/(?!svg)|video\/|audio\/|text\/plain$)/;

/**
 * Sets `Content-Security-Policy` by the path of a request. Stands
 * after `strapi::security`, whose policy is made for the admin panel, and outside of `strapi::errors`,
 * so that errors have it as well.
 */
const contentPolicy: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const { path } = ctx;
    if (path.startsWith('/uploads/')) {
      ctx.set('Content-Security-Policy', UPLOAD);
      await next();
      if (ctx.status < 300 && !SHOWN.test(ctx.response.type)) {
        ctx.set('Content-Disposition', 'attachment');
      }
      return;
    }
    const isStrapiPage =
      ADMIN_PAGES.test(path) || (DOCUMENTATION_PAGES.test(path) && strapi.plugin('documentation'));
    if (!isStrapiPage) {
      ctx.set('Content-Security-Policy', isData(path) ? DATA : PAGE);
    }
    await next();
  };

export default contentPolicy;

const isData = (path: string): boolean => /^\/(api|graphql|_health)(\/|$)/.test(path);
