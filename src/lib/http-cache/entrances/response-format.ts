import type { Context } from 'koa';

/** Headers by which Strapi's clients ask for another format of a response. */
export const RESPONSE_FORMAT_HEADERS = ['strapi-response-format', 'strapi-encode-source-maps'];

/** Whether a request asks for another format than the default one. */
export const asksForResponseFormat = (ctx: Context): boolean =>
  RESPONSE_FORMAT_HEADERS.some((name) => ctx.get(name) !== '');
