import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';
import { asksTooMuch } from './request-limits';

/** Those of each row counted by themselves: a page of 100 has room for twenty each. */
const RELATIONS = 2_000;

const loadedFor = new WeakMap<object, number>();

/**
 * Counts a relation that a GraphQL request has loaded. Lists in lists multiply within every other
 * limit, and each relation is checked and cleaned by itself; how many there are depends on what is
 * stored, so that they can be counted only when they are asked for.
 *
 * @throws PARAMETER_INVALID when the request asks for too many
 */
export const countRelation = (strapi: Core.Strapi): void => {
  const ctx = strapi.requestContext.get();
  if (!ctx || ctx.path !== strapi.config.get('plugin::graphql.endpoint')) return;
  const loaded = (loadedFor.get(ctx) ?? 0) + 1;
  if (loaded > RELATIONS) {
    throw forewordError('PARAMETER_INVALID', asksTooMuch(`${RELATIONS} relations`));
  }
  loadedFor.set(ctx, loaded);
};
