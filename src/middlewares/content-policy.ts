import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { previewOrigin } from '../api/site/domain/preview-pattern';
import { previewPlace } from '../api/site/operations/preview-place';
import { PLAYER_ORIGINS } from '../text/embeds';

const POLICY = 'Content-Security-Policy';

/** Strapi's own pages, whose policies come from `strapi::security`. The second is there with its plugin alone. */
const ADMIN_PAGES = /^\/admin(\/|$)/;
const DOCUMENTATION_PAGES = /^\/documentation(\/|$)/;

interface PageOptions {
  /** What may show it in a frame. */
  ancestors: "'none'" | "'self'";
  /** Where its own frames come from. */
  frames: readonly string[];
}

/** The demo page: its own files alone, pictures of Articles from anywhere. */
const pageWith = ({ ancestors, frames }: PageOptions): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: https: http:",
    "connect-src 'self'",
    ['frame-src', ...frames].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

const PAGE = pageWith({ ancestors: "'none'", frames: ["'none'"] });

/** The page of an Article, with the players that its reader asks for. */
const ARTICLE_PAGE = '/article.html';

const articlePageIn = (ancestors: PageOptions['ancestors']): string =>
  pageWith({ ancestors, frames: PLAYER_ORIGINS });

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
      ctx.set(POLICY, UPLOAD);
      await next();
      if (ctx.status < 300 && !SHOWN.test(ctx.response.type)) {
        ctx.set('Content-Disposition', 'attachment');
      }
      return;
    }
    const isStrapiPage = DOCUMENTATION_PAGES.test(path) && strapi.plugin('documentation');
    if (ADMIN_PAGES.test(path)) await allowPreviews(ctx);
    else if (isData(path)) ctx.set(POLICY, DATA);
    else if (new URLSearchParams(ctx.search).has('preview')) return showPreview(ctx, next);
    else if (path === ARTICLE_PAGE) ctx.set(POLICY, articlePageIn("'none'"));
    else if (!isStrapiPage) ctx.set(POLICY, PAGE);
    await next();
  };

export default contentPolicy;

const isData = (path: string): boolean => /^\/(api|graphql|_health)(\/|$)/.test(path);

/** Where previews are shown now; undefined where nowhere, and while the database cannot be asked. */
const originOfPreviews = async ({ origin }: Context): Promise<string | undefined> => {
  const place = await previewPlace(origin).catch(() => undefined);
  return place && previewOrigin(place);
};

/** The panel shows previews in a frame, wherever the site's settings say they are. */
const allowPreviews = async (ctx: Context): Promise<void> => {
  const origin = await originOfPreviews(ctx);
  if (origin === undefined) return;
  ctx.set(POLICY, `${ctx.response.get(POLICY)};frame-src 'self' ${origin}`);
};

/** A page of ours that shows a preview: in the panel's frame if previews are shown here, and for nobody else to find. */
const showPreview = async (ctx: Context, next: Next): Promise<void> => {
  const isHere = (await originOfPreviews(ctx)) === ctx.origin;
  ctx.set(POLICY, articlePageIn(isHere ? "'self'" : "'none'"));
  ctx.set('X-Robots-Tag', 'noindex');
  ctx.set('Referrer-Policy', 'no-referrer');
  await next();
  ctx.set('Cache-Control', 'private, no-store');
};
