import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** The part of `@strapi/plugin-users-permissions` that is extended and patched; it exports no types of it. */
export interface UsersPermissions {
  controllers: { auth: Factory<AuthActions> };
  services: { [Name in keyof Services]: Factory<Services[Name]> };
}

export interface Services {
  jwt: JwtService;
  permission: PermissionService;
  user: UserService;
  'users-permissions': TemplateService;
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
  fetchAuthenticatedUser(id: number): Promise<Record<string, unknown> | null>;
  remove(user: object): Promise<unknown>;
}

export interface TemplateService {
  template(layout: string, data: Record<string, unknown>): string;
}

/** A Reader as its row has it. */
export interface ReaderRow {
  id: number;
  username: string;
  email: string;
  password: string | null;
  confirmed: boolean | null;
  blocked: boolean | null;
}

export const READER = 'plugin::users-permissions.user';

export const userService = (): UserService => strapi.plugin('users-permissions').service('user');

/** A service of the plugin as it is made so far: to look whether a patch finds its methods. */
export const serviceOf = <Name extends keyof Services>(
  { services }: UsersPermissions,
  name: Name,
): Services[Name] => services[name]({ strapi });

/** Has a service be made with methods in the place of its own. @param wrap is handed it as it was */
export const wrapService = <Name extends keyof Services>(
  { services }: UsersPermissions,
  name: Name,
  wrap: (service: Services[Name]) => Partial<Services[Name]>,
): void => {
  const create: UsersPermissions['services'][Name] = services[name];
  const createWrapped: Factory<Services[Name]> = (context) => {
    const service = create(context);
    return Object.assign({}, service, wrap(service));
  };
  Object.assign(services, { [name]: createWrapped });
};
