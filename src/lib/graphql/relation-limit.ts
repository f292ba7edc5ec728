import type { Core } from '@strapi/strapi';

import { forewordError } from '../errors';
import { limitMessage } from './limit-message';

/** Counted for each row: a page of 100 rows may load twenty each. */
const RELATIONS = 2_000;

const loadedFor = new WeakMap<object, number>();

/**
 * Counts a relation that a GraphQL request has loaded. Nested lists multiply within every other
 * limit, and each relation is checked and sanitized separately; how many there are depends on what is
 * stored, so that they can be counted only while they are loaded.
 *
 * @throws PARAMETER_INVALID when the request asks for too many
 */
export const countRelation = (strapi: Core.Strapi): void => {
  const ctx = strapi.requestContext.get();
  if (!ctx || ctx.path !== strapi.config.get('plugin::graphql.endpoint')) return;
  const loaded = (loadedFor.get(ctx) ?? 0) + 1;
  if (loaded > RELATIONS) {
    throw forewordError('PARAMETER_INVALID', limitMessage(`${RELATIONS} relations`));
  }
  loadedFor.set(ctx, loaded);
};
