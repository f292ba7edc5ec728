import type { GraphQLResolveInfo } from 'graphql';

/** No name in GraphQL begins with it, so that what a selection names is never taken for a field of a document. */
const MARK = '@';

/** The name under which a document holds a planned relation: a selection may name one several times. */
export const plannedName = (responseKey: string | number): string => `${MARK}${responseKey}`;

/** What a plan has read for a field already, in an object; undefined where the plan has left it to others. */
export const plannedValue = (
  parent: unknown,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): { value: unknown } | undefined => {
  const name = plannedName(path.key);
  if (typeof parent !== 'object' || parent === null || !(name in parent)) return undefined;
  return { value: Reflect.get(parent, name) };
};
