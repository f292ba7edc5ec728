/** A to-one relation in any of the forms in which Strapi hands it to a row hook. */
type ToOne =
  | null
  | undefined
  | number
  | string
  | { id?: number }
  | { set?: ToOne[] | null; connect?: ToOne[] | null; disconnect?: ToOne[] | null }
  | ToOne[];

/**
 * The row id that a to-one relation is being set to: null when it is being emptied, undefined when
 * the write leaves it as it is.
 */
export const targetId = (relation: unknown): number | null | undefined => idOf(relation as ToOne);

const idOf = (relation: ToOne): number | null | undefined => {
  if (relation === null || relation === undefined) return relation;
  if (typeof relation === 'number') return relation;
  if (typeof relation === 'string') return Number(relation);
  if (Array.isArray(relation)) return relation.length > 0 ? idOf(relation.at(-1)) : null;
  if ('id' in relation) return relation.id;
  if ('set' in relation && relation.set) return idOf(relation.set);
  if ('connect' in relation && relation.connect?.length) return idOf(relation.connect);
  return 'disconnect' in relation && relation.disconnect?.length ? null : undefined;
};
