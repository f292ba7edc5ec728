import type { CallerState } from '../shared/access/caller';

/** What every resolver is handed as its context. */
export interface ResolverContext {
  state: CallerState;
}

export type Arguments = Record<string, unknown>;

export type Resolver<Args = Arguments, Parent = unknown> = (
  parent: Parent,
  args: Args,
  context: ResolverContext,
  info: unknown,
) => unknown;

/** Around a resolver: calls `next` with arguments of its choice. */
export type ResolverMiddleware = (
  next: Resolver,
  parent: unknown,
  args: Arguments,
  context: ResolverContext,
  info: unknown,
) => unknown;

/** An extension as `@strapi/plugin-graphql` takes it. */
export interface GraphqlExtension {
  typeDefs?: string;
  // Each resolver has a parent and arguments of its own, which SDL has checked by then.
  resolvers?: Record<string, Record<string, Resolver<never, never>>>;
  resolversConfig?: Record<
    string,
    { auth?: false | { scope: string[] }; middlewares?: ResolverMiddleware[] }
  >;
}

/** The part of the plugin's extension service that Foreword uses; the plugin exports no types of it. */
export interface GraphqlExtensionService {
  use(extension: GraphqlExtension): void;
  shadowCRUD(uid: string): { disable(): void; disableMutations(): void; disableQueries(): void };
}
