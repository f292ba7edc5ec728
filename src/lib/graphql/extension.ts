import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from 'koa';

import type { CallerState } from '../access';

/** What every resolver is handed as its context. */
export interface ResolverContext {
  state: CallerState;
  koaContext: Context;
}

export type Arguments = Record<string, unknown>;

export type Resolver<Args = Arguments, Parent = unknown> = (
  parent: Parent,
  args: Args,
  context: ResolverContext,
  info: GraphQLResolveInfo,
) => unknown;

/** Around a resolver: calls `next` with arguments of its choice. */
export type ResolverMiddleware = (
  next: Resolver,
  parent: unknown,
  args: Arguments,
  context: ResolverContext,
  info: GraphQLResolveInfo,
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
  /** The fields of its parent that a resolver reads, by `Type.field`. */
  reads?: Record<string, string[]>;
}

/** The part of the plugin's extension service that Foreword uses; the plugin exports no types of it. */
export interface GraphqlExtensionService {
  use(extension: GraphqlExtension): void;
  generate(options: object): ExtendedSchema;
  shadowCRUD(uid: string): { disable(): void; disableMutations(): void; disableQueries(): void };
}

/** What all extensions together have registered, as the plugin merges it. */
export interface ExtendedSchema {
  resolvers: Record<string, Record<string, unknown> | undefined>;
  resolversConfig: Record<string, FieldConfig | undefined>;
}

export interface FieldConfig {
  auth?: unknown;
  policies?: readonly unknown[];
  middlewares?: readonly unknown[];
}
