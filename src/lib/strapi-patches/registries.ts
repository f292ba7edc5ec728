import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** A middleware as Strapi runs it. */
export type Handler = (ctx: Context, next: Next) => unknown;

/** The part of Strapi's registry of middlewares that is used here: what makes each from its settings. */
interface Middlewares {
  get(uid: string): (...settings: unknown[]) => Handler;
  set(uid: string, factory: (...settings: never[]) => unknown): void;
}

/** The part of its registry of controllers that is used here. */
interface Controllers {
  extend<Controller extends object>(
    uid: string,
    wrap: (controller: Controller) => Controller,
  ): void;
}

export const middlewaresOf = (strapi: Core.Strapi) => strapi.get<Middlewares>('middlewares');

export const controllersOf = (strapi: Core.Strapi) => strapi.get<Controllers>('controllers');
