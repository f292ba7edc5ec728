import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { parameter } from '../requests';
import { contentTypesOf } from '../schema';
import { answerList, answerOne } from './rest';

type Action = (this: Controller, ctx: Context, next: Next) => unknown;

/** The part of a core controller, made by Strapi's factory, that is used here. */
interface Controller {
  find?: Action;
  findOne?: Action;
}

interface ControllerRegistry {
  keys(): string[];
  extend(uid: UID.ContentType, wrap: (controller: Controller) => Controller): void;
}

/**
 * Lets `GET /api/<plural>` and `GET /api/<plural>/<id>` be answered by plans for every collection type that has one of
 * Strapi's core controllers. A controller that has actions of its own is left alone; `super.find` in one is the
 * action here.
 */
export const answerReads = (strapi: Core.Strapi): void => {
  const registry: ControllerRegistry = strapi.get('controllers');
  const controllers = registry.keys();
  for (const { uid, kind } of contentTypesOf(strapi)) {
    const isReadHere = kind === 'collectionType' && controllers.includes(uid);
    if (isReadHere) registry.extend(uid, (own) => withPlans(uid, own));
  }
};

/** Strapi's factory makes the core controller the prototype of the type's own, which also gets its actions. */
const withPlans = (uid: UID.ContentType, own: Controller): Controller => {
  const core: Controller | null = Reflect.getPrototypeOf(own);
  if (!core?.find || !core.findOne) return own;

  const { find, findOne } = core;
  core.find = async function (ctx, next) {
    return (await answerList(ctx, uid)) ?? find.call(this, ctx, next);
  };
  core.findOne = async function (ctx, next) {
    const id = parameter(ctx, 'id');
    return (await answerOne(ctx, uid, { id })) ?? findOne.call(this, ctx, next);
  };
  if (own.find === find) own.find = core.find;
  if (own.findOne === findOne) own.findOne = core.findOne;
  return own;
};
