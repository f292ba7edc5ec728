import type { UID } from '@strapi/strapi';

import { isLocalized } from '../locales';
import { fieldFacts } from '../schema';
import { readSlugField, type SlugField } from '../slugs';
import type { BodyReading } from '../../text/body';

/** An attribute that is filled from a Markdown attribute. */
export interface DerivedFromBody {
  name: string;
  /** The Markdown attribute. */
  source: string;
}

/** A boolean attribute, the companion, stores whether a value is derived or was written by a person. */
interface WithCompanion {
  /** The name of that attribute; undefined where no person writes the value. */
  companion?: string;
}

/** What the schema of a content type says about its derived fields. */
export interface Markers {
  uid: UID.ContentType;
  slug?: SlugField & WithCompanion;
  excerpts: (DerivedFromBody & WithCompanion)[];
  /** Fields that no person writes. */
  readings: (DerivedFromBody & { value: 'html' | 'wordCount' | 'readingMinutes' })[];
  /** The datetime that is filled when the document is first published. */
  firstPublication?: string;
  /** Without drafts, a document is public from the start. */
  hasDrafts: boolean;
  isLocalized: boolean;
}

/** The part of a content type's schema that is read for its markers. */
export interface MarkedSchema {
  uid: UID.ContentType;
  modelName: string;
  attributes: Readonly<Record<string, object>>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: object;
}

/** The name of the boolean attribute that stores whether another one is derived. */
export const companionOf = (name: string): string => `${name}IsDerived`;

/** The derived fields of a content type; undefined when it has none. */
export const readMarkers = (schema: MarkedSchema): Markers | undefined => {
  const { uid, attributes, options } = schema;
  const marked = Object.entries(attributes).map(([name, it]) => ({ name, facts: fieldFacts(it) }));
  const companion = (name: string) =>
    companionOf(name) in attributes ? companionOf(name) : undefined;
  const readings = (
    marker: 'htmlOf' | 'wordCountOf' | 'readingMinutesOf',
    value: Exclude<keyof BodyReading, 'excerpt' | 'opening'>,
  ) =>
    marked.flatMap(({ name, facts: { [marker]: source } }) =>
      source ? [{ name, source, value }] : [],
    );

  const slug = readSlugField(schema);
  const markers: Markers = {
    uid,
    slug: slug && { ...slug, companion: companion(slug.name) },
    excerpts: marked.flatMap(({ name, facts: { excerptOf: source } }) =>
      source ? [{ name, source, companion: companion(name) }] : [],
    ),
    readings: [
      ...readings('htmlOf', 'html'),
      ...readings('wordCountOf', 'wordCount'),
      ...readings('readingMinutesOf', 'readingMinutes'),
    ],
    firstPublication: marked.find(({ facts }) => facts.firstPublication)?.name,
    hasDrafts: options?.draftAndPublish === true,
    isLocalized: isLocalized(schema),
  };
  const isMarked =
    markers.slug ||
    markers.firstPublication ||
    markers.excerpts.length + markers.readings.length > 0;
  return isMarked ? markers : undefined;
};

/** The Markdown attributes that a type's fields are derived from. */
export const bodiesOf = ({ slug, excerpts, readings }: Markers): string[] => {
  const sources = [...excerpts, ...readings].map(({ source }) => source);
  return [...new Set(slug?.body ? [...sources, slug.body] : sources)];
};

/** The names of the attributes that store whether others are derived. */
export const companionsOf = ({ slug, excerpts }: Markers): string[] =>
  [slug, ...excerpts].flatMap((field) => field?.companion ?? []);

const known = new Map<string, Markers | undefined>();

/** The derived fields of a content type by its uid; a schema is read once. */
export const markersOf = (uid: UID.ContentType): Markers | undefined => {
  if (!known.has(uid)) known.set(uid, readMarkers(strapi.contentType(uid)));
  return known.get(uid);
};
