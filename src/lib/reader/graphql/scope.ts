import { type Attributes, targetOf } from '../../schema';

/** The permission that the plugin asks for at a relation; undefined where it asks for none. */
export const scopeOf = (attribute: Attributes[string] | undefined): string | undefined => {
  const target = targetOf(attribute);
  return attribute?.type === 'relation' && target ? `${target}.find` : undefined;
};
