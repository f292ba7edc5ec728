import type { Core } from '@strapi/strapi';
import type { ValidationRule } from 'graphql';

import type { SqliteConnection } from '../database';
import type { ContentManager } from './content-manager/plugin';
import type { UsersPermissions } from './users-permissions/plugin';

/** The options of Apollo's server in `config/plugins.ts`, as far as they are patched. */
export interface ApolloOptions {
  validationRules: ValidationRule[] | Record<number, ValidationRule>;
}

/** The moments at which patches are applied, with what each patch is handed then. */
export interface Stages {
  connection: SqliteConnection;
  graphql: ApolloOptions;
  'content-manager': ContentManager;
  'users-permissions': UsersPermissions;
  register: Core.Strapi;
  bootstrap: Core.Strapi;
  ready: Core.Strapi;
}

export type Stage = keyof Stages;

/** Why a patch is there. One for speed states what it gains, and goes when that is under 10 %. */
type Kind = { kind: 'correctness' } | { kind: 'speed'; gain: string };

/**
 * One place where Foreword reaches into Strapi's insides because there is no extension point.
 *
 * @typeParam Place the names of the functions that it replaces
 */
export type Patch<S extends Stage = Stage, Place extends string = string> = Kind & {
  name: string;
  stage: S;
  /** What would be wrong, or slow, without it. */
  reason: string;
  /** What a test does to see that the patch is called. */
  probe: string;
  /** The issue of Strapi that would make it unnecessary. */
  issue?: string;
  /** The only database that it is for. */
  database?: 'sqlite' | 'postgres';
  /** The functions that it replaces or wraps: each must be there. Every call is counted. */
  replaces?: Record<Place, (subject: Stages[S]) => unknown>;
  /** What else it changes, and whether that is there. Such changes have no calls to count. */
  changes?: Record<string, (subject: Stages[S]) => boolean>;
  apply(subject: Stages[S], count: (place: Place) => void): void;
  /** Ends what it has begun; called when the server stops. */
  stop?(): Promise<void>;
};

/** Types a patch by its stage and by the names of what it replaces. */
export const definePatch = <S extends Stage, Place extends string = never>(
  patch: Patch<S, Place>,
): Patch<S, Place> => patch;

/** A method as it stands, to look whether there is one. */
export const methodOf = (owner: object, name: string): unknown => Reflect.get(owner, name);
