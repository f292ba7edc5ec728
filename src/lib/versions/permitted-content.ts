import type { Attributes, ModelOf } from '../schema';
import type { Content } from './content';

/** Whether a field is permitted, by its path: `title`, `seo.title`. */
export type IsPermitted = (path: string) => boolean;

/**
 * What of a content somebody may read. The fields of components are permitted each by itself, as `seo.title`.
 *
 * @param modelOf the schemas of components
 */
export const permittedContent = (
  attributes: Attributes,
  content: Content,
  isPermitted: IsPermitted,
  modelOf: ModelOf,
): Content =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]): [string, unknown][] => {
      if (isPermitted(name)) return [[name, value]];
      const attribute = attributes[name];
      if (attribute?.type !== 'component') return [];
      const nested = modelOf(attribute.component)?.attributes ?? {};
      const part = (path: string) => isPermitted(`${name}.${path}`);
      if (!Object.keys(nested).some(part)) return [];
      const permitted = (one: unknown): unknown =>
        isContent(one) ? permittedContent(nested, one, part, modelOf) : one;
      return [[name, Array.isArray(value) ? value.map(permitted) : permitted(value)]];
    }),
  );

const isContent = (value: unknown): value is Content => typeof value === 'object' && value !== null;
