import type { UID } from '@strapi/strapi';

import type { SearchSource } from '../../../lib/search';
import {
  type Attributes,
  type Filter,
  publicFilterOf,
  targetOf,
  typeFacts,
} from '../../../lib/schema';

const TOPIC = 'api::topic.topic';
const WRITERS = ['api::author.author', 'plugin::users-permissions.user'];

interface Narrowing {
  locale: string;
  isLocalized: boolean;
  /** Document ids or slugs. */
  topic?: string;
  author?: string;
  /** Whether the caller may read documents of a type. */
  mayRead: (uid: UID.Schema) => boolean;
}

/**
 * What a row must be to be a hit: public, in the locale, of the Topic and the Author that are named. Undefined where
 * nothing can be: a type without Topics has none of a Topic.
 */
export const filterOf = (
  { uid, through }: SearchSource,
  { locale, isLocalized, topic, author, mayRead }: Narrowing,
): Filter | undefined => {
  const { exportedWhen } = typeFacts(strapi.contentType(uid));
  const isPublic = merged(publicFilterOf(uid) ?? {}, exportedWhen ?? {});
  const isInLocale = through.length > 0 || isLocalized ? behind(through, { locale }) : {};
  const filters: Filter[] = [merged(isPublic, isInLocale)];
  if (topic !== undefined) {
    const paths = pathsTo(uid, through, (target) => target === TOPIC && mayRead(target));
    if (paths.length === 0) return undefined;
    filters.push({ $or: paths.map((path) => behind(path, named(TOPIC, topic))) });
  }
  if (author !== undefined) {
    const paths = pathsTo(uid, through, (target) => WRITERS.includes(target));
    if (paths.length === 0) return undefined;
    filters.push({ $or: paths.map((path) => behind(path, named(targetAt(uid, path), author))) });
  }
  return filters.length === 1 ? filters[0] : { $and: filters };
};

const behind = (path: readonly string[], filter: Filter): Filter =>
  path.reduceRight<Filter>((inner, name) => ({ [name]: inner }), filter);

const named = (uid: UID.Schema | undefined, name: string): Filter => {
  const hasSlug = uid !== undefined && 'slug' in strapi.getModel(uid).attributes;
  return hasSlug ? { $or: [{ documentId: name }, { slug: name }] } : { documentId: name };
};

/** The relations that lead to what is meant: its own, or else those of what it belongs to. */
const pathsTo = (
  uid: UID.Schema,
  through: readonly string[],
  isMeant: (target: UID.Schema) => boolean,
): string[][] => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const own = Object.entries(attributes).flatMap(([name, attribute]) => {
    const target = attribute.type === 'relation' ? targetOf(attribute) : undefined;
    return target !== undefined && isMeant(target) ? [[name]] : [];
  });
  const [next, ...rest] = through;
  if (own.length > 0 || next === undefined) return own;
  const target = targetAt(uid, [next]);
  return target === undefined ? [] : pathsTo(target, rest, isMeant).map((path) => [next, ...path]);
};

const targetAt = (uid: UID.Schema, [name, ...rest]: readonly string[]): UID.Schema | undefined => {
  if (name === undefined) return uid;
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const target = targetOf(attributes[name]);
  return target === undefined ? undefined : targetAt(target, rest);
};

/** Both filters; what they say of one relation is said of the same document, in one subquery. */
const merged = (one: Filter, other: Filter): Filter => {
  const result: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = result[name];
    result[name] = isFilter(known) && isFilter(value) ? merged(known, value) : value;
  }
  return result;
};

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
