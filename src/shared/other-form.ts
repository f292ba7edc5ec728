import type { Context } from 'koa';

/** Headers by which Strapi's clients ask for another form of an answer. */
export const OTHER_FORMS = ['strapi-response-format', 'strapi-encode-source-maps'];

/** Whether the answer is to have another form than the one that everybody else is sent. */
export const asksForAnotherForm = (ctx: Context): boolean =>
  OTHER_FORMS.some((name) => ctx.get(name) !== '');
