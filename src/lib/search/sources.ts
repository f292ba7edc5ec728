import type { UID } from '@strapi/strapi';

import { columnOf, tableOf } from '../database';
import {
  type Attributes,
  contentTypesOf,
  fieldFacts,
  fieldsWith,
  type SearchablePart,
  targetOf,
  typeFacts,
} from '../schema';

/** A text of a document that is searched. */
interface SearchedText {
  name: string;
  part: SearchablePart;
  /** Whether it is Markdown, and no HTML or plain text. */
  isMarkdown: boolean;
}

/** A relation whose documents are searched with those that lead to them. */
interface SearchedRelation {
  name: string;
  part: SearchablePart;
  target: UID.ContentType;
  texts: readonly SearchedText[];
}

/** A content type that is searched. */
export interface SearchSource {
  uid: UID.ContentType;
  /** By which clients know it. */
  name: string;
  /** What they call one of it. */
  hit: string;
  table: string;
  /** The table of its index. */
  index: string;
  hasDrafts: boolean;
  texts: readonly SearchedText[];
  relations: readonly SearchedRelation[];
  /** The relations that lead to the document whose locale it has; none where it has its own. */
  through: readonly string[];
  /** The columns of its date, the first that has one. */
  dates: readonly string[];
}

let sources: SearchSource[] | undefined;

/** All content types that are searched. */
export const searchSources = (): readonly SearchSource[] =>
  (sources ??= contentTypesOf(strapi).flatMap(({ uid }) => sourceOf(uid) ?? []));

/** To be called when schemas may have changed: at a start. */
export const forgetSources = (): void => {
  sources = undefined;
};

/** @throws where the type is not searched */
export const sourceOfType = (uid: UID.ContentType): SearchSource => {
  const found = searchSources().find((source) => source.uid === uid);
  if (!found) throw new Error(`${uid} is not searched.`);
  return found;
};

export const sourceNamed = (name: string): SearchSource | undefined =>
  searchSources().find((source) => source.name === name);

const hasDraftsIn = ({ options }: { options?: { draftAndPublish?: boolean } }): boolean =>
  options?.draftAndPublish === true;

const sourceOf = (uid: UID.ContentType): SearchSource | undefined => {
  const model = strapi.contentType(uid);
  const { searchable } = typeFacts(model);
  if (!searchable) return undefined;
  const { attributes }: { attributes: Attributes } = model;
  const { plural, singular, through = '' } = searchable === true ? {} : searchable;
  const table = tableOf(uid);
  const firstPublication = fieldsWith(attributes, 'firstPublication');
  return {
    uid,
    name: plural ?? model.info.pluralName,
    hit: singular ?? model.info.singularName,
    table,
    index: `search_${table}`,
    hasDrafts: hasDraftsIn(model),
    texts: textsOf(uid),
    relations: relationsOf(attributes),
    through: through.split('.').filter(Boolean),
    dates: [...firstPublication, 'createdAt'].map((name) => columnOf(uid, name)),
  };
};

const textsOf = (uid: UID.ContentType): SearchedText[] => {
  const { attributes }: { attributes: Attributes } = strapi.contentType(uid);
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { searchable: part } = fieldFacts(attribute);
    if (!part || attribute.type === 'relation') return [];
    return [{ name, part, isMarkdown: attribute.type === 'richtext' }];
  });
};

const relationsOf = (attributes: Attributes): SearchedRelation[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => {
    const { searchable: part } = fieldFacts(attribute);
    const target = attribute.type === 'relation' ? targetOf(attribute) : undefined;
    if (!part || target === undefined) return [];
    const uid = target as UID.ContentType;
    return [{ name, part, target: uid, texts: textsOf(uid) }];
  });
