import type { UID } from '@strapi/strapi';

import { fieldFacts, fieldsWith } from '../schema';

/** What a schema says about the slug of its documents. */
export interface SlugField {
  /** The attribute that holds the slug. */
  name: string;
  /** The attribute that the slug is made of. */
  source: string;
  /** The Markdown attribute whose opening is taken where the source has no letter; undefined without one. */
  body?: string;
  /** The slug where neither has a letter: the type's singular name. */
  fallback: string;
}

/** The part of a content type's schema that is read for its slug. */
export interface SlugSchema {
  modelName: string;
  attributes: Readonly<Record<string, object>>;
}

/** The slug of a content type, by the markers of its attributes; undefined when it has none. */
export const readSlugField = ({ modelName, attributes }: SlugSchema): SlugField | undefined => {
  const [name] = fieldsWith(attributes, 'slugFrom');
  const source = name && fieldFacts(attributes[name] ?? {}).slugFrom;
  if (!name || !source) return undefined;

  const facts = Object.values(attributes).map(fieldFacts);
  const body =
    facts.find(({ excerptOf }) => excerptOf)?.excerptOf ??
    facts.find(({ htmlOf }) => htmlOf)?.htmlOf;
  return { name, source, body, fallback: modelName };
};

const known = new Map<string, SlugField | undefined>();

/** The same by uid; a schema is read once. */
export const slugField = (uid: UID.ContentType): SlugField | undefined => {
  if (!known.has(uid)) known.set(uid, readSlugField(strapi.contentType(uid)));
  return known.get(uid);
};
