import { isDeepStrictEqual } from 'node:util';

import type { UID } from '@strapi/strapi';

import { type Filter, publicFilterOf } from './public-filter';
import { type Attributes, targetOf } from './relations';

/** A relation, and the model whose attribute it is. */
interface Relation {
  uid: UID.Schema;
  name: string;
}

/**
 * The part of `publicFilterOf` that remains open for documents to which a relation of a public document leads: for
 * the notes of a published Article, there is no need to check again that their Article is published. Undefined where
 * nothing remains.
 *
 * @param via undefined for documents to which no relation leads
 */
export const openFilterOf = (uid: UID.Schema, via: Relation | undefined): Filter | undefined => {
  const filter = publicFilterOf(uid);
  if (!filter || !via) return filter;
  const open = Object.entries(filter).filter(
    ([name, condition]) => !isInverse({ uid, name }, via) || !isImplied(condition, via.uid),
  );
  return open.length > 0 ? Object.fromEntries(open) : undefined;
};

/**
 * The filter for documents to which a relation of a draft leads: of those that are public with it, their drafts, as its
 * publication publishes them; of all others, what is public.
 */
export const draftFilterOf = (uid: UID.Schema, via: Relation): Filter | undefined => {
  const open = openFilterOf(uid, via);
  const isOwn = sizeOf(open) < sizeOf(publicFilterOf(uid));
  return isOwn && open?.publishedAt ? { ...open, publishedAt: { $null: true } } : open;
};

const sizeOf = (filter: Filter | undefined): number => Object.keys(filter ?? {}).length;

const isInverse = (relation: Relation, via: Relation): boolean => {
  const [attribute, other] = [attributeOf(relation), attributeOf(via)];
  if (targetOf(attribute) !== via.uid || targetOf(other) !== relation.uid) return false;
  return inverseName(attribute) === via.name || inverseName(other) === relation.name;
};

/** Whether every public document of a model passes a filter: its own public filter says at least as much. */
const isImplied = (filter: unknown, uid: UID.Schema): boolean => {
  const known = publicFilterOf(uid) ?? {};
  return Object.entries(filter as Filter).every(([name, condition]) =>
    isDeepStrictEqual(condition, known[name]),
  );
};

const attributeOf = ({ uid, name }: Relation): Attributes[string] | undefined => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  return attributes[name];
};

const inverseName = (attribute: object | undefined): unknown => {
  if (attribute && 'mappedBy' in attribute) return attribute.mappedBy;
  return attribute && 'inversedBy' in attribute ? attribute.inversedBy : undefined;
};
