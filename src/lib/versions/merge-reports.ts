import type { Context } from 'koa';

/** What a form that is saved leaves of what somebody else has saved meanwhile. */
export interface MergeReport {
  /** Fields that only the others have changed. */
  fields: string[];
  /** Who saved last; null where nobody knows. */
  by: string | null;
}

type Handler = (ctx: Context) => unknown;

const KEY = 'mergeReport';

/** Keeps the report for the response to the request under way. */
export const reportMerge = (report: MergeReport): void => {
  const ctx = strapi.requestContext.get();
  if (ctx) (ctx.state as Record<string, unknown>)[KEY] = report;
};

/** The handler of a route of the content manager whose response says in `meta.merged` what was merged. */
export const withMergeReport =
  (handler: Handler): Handler =>
  async (ctx) => {
    await handler(ctx);
    const { [KEY]: merged } = ctx.state as Record<string, unknown>;
    const body = ctx.body as { meta?: object } | undefined;
    if (merged && body) ctx.body = { ...body, meta: { ...body.meta, merged } };
  };
