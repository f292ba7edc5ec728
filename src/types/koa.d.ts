import 'koa';

declare module 'koa' {
  /** What Strapi adds to the context of each request; its own types leave it out. */
  interface DefaultContext {
    /** The parts of the path that the route names. */
    params: Record<string, unknown>;
    badRequest(message: string, details: object): unknown;
  }
}
