import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** The part of `@strapi/plugin-users-permissions` that Foreword stands before; it exports no types of it. */
export interface UsersPermissions {
  controllers: { auth: Factory<AuthActions> };
  services: {
    jwt: Factory<JwtService>;
    permission: Factory<PermissionService>;
    user: Factory<UserService>;
    'users-permissions': Factory<LetterService>;
  };
}

type Factory<Made> = (context: { strapi: Core.Strapi }) => Made;

/** An action of a controller: over REST, and from GraphQL's mutations with a body of their own. */
export type Action = (ctx: Context, ...more: unknown[]) => Promise<unknown>;

/** What the routes under `/api/auth` and the mutations of the same names run. */
export type AuthActions = Record<
  | 'callback'
  | 'register'
  | 'forgotPassword'
  | 'resetPassword'
  | 'changePassword'
  | 'sendEmailConfirmation'
  | 'emailConfirmation'
  | 'refresh'
  | 'connect',
  Action
>;

export interface JwtService {
  /** @returns whose access token it is, and of which session */
  verify(token: string): Promise<{ id: number; sessionId?: string }>;
}

interface Permission {
  action: string;
}

export interface PermissionService {
  findPublicPermissions(): Promise<Permission[]>;
  findRolePermissions(roleId: number): Promise<Permission[]>;
}

export interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
  sendConfirmationEmail(user: object): Promise<void>;
  remove(user: object): Promise<unknown>;
}

export interface LetterService {
  template(layout: string, data: Record<string, unknown>): string;
}

/** A Reader as its row has it. */
export interface ReaderRow {
  id: number;
  email: string;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
}

export const READER = 'plugin::users-permissions.user';

export const userService = (): UserService => strapi.plugin('users-permissions').service('user');
