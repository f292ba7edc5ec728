import type { Context } from 'koa';

import { isPublicCaller } from '../../../shared/access/caller';
import { isPermitted } from '../../../shared/access/signed-in';
import { asksForAnotherForm } from '../../../shared/other-form';
import { compileReadModel, type ReadModel } from '../../../shared/read-model/compile';
import { permittedShape, type Shape } from '../../../shared/read-model/shape';
import { defaultFields, defaultPopulate } from '../domain/default-shape';

const UID = 'api::article.article';

/** How lists and single Articles are read for those who have the same rights. */
interface Models {
  list?: Promise<ReadModel>;
  one?: Promise<ReadModel>;
}

/** By what a caller may do: as kept by `keepAbilities`, one object for all who may do the same. */
const models = new WeakMap<object, Models>();

/**
 * The read model that answers a caller of the open door in one statement, with what Strapi's ordinary
 * way would answer. Undefined for everybody else: editors and API tokens may see more.
 */
export const publicReadModel = (
  ctx: Context,
  kind: 'list' | 'one',
): Promise<ReadModel> | undefined => {
  const ability: unknown = ctx.state.auth?.ability;
  if (!isPublicCaller(ctx.state) || asksForAnotherForm(ctx)) return undefined;
  if (typeof ability !== 'object' || ability === null) return undefined;

  let known = models.get(ability);
  if (!known) models.set(ability, (known = {}));
  return (known[kind] ??= compile(ctx, kind));
};

const compile = async (ctx: Context, kind: 'list' | 'one'): Promise<ReadModel> => {
  const isList = kind === 'list';
  const { attributes } = strapi.contentType(UID);
  const shape: Shape = {
    fields: defaultFields(attributes, isList),
    populate: defaultPopulate(attributes, isList),
  };
  const permitted = await permittedShape(UID, shape, (target) =>
    isPermitted(ctx.state, `${target}.find`),
  );
  return compileReadModel(UID, permitted);
};
