import type { UID } from '@strapi/strapi';

import type { CallerState } from '../access';
import { fieldNames, type Query } from '../query';
import { audienceOf, publicly } from './audience';
import { memoizedPlan } from './plan';
import type { Question } from './question';
import { type Document, readOne } from './read-rows';
import { planAnew } from './rest';

interface AskedDraft {
  documentId: string;
  locale: string;
  /** The published version instead, where there is one. */
  isPublished: boolean;
  /** `fields` and `populate`, as the client sends them. */
  query: Query;
  /** What is sent where the client names nothing, with all fields that may be. */
  one: Question;
}

/**
 * The draft of a document as the caller will see it once it is published: with what of its own will be public with it,
 * and of all else only what is public. The caller must have been given the right to see this one. Undefined where there
 * is none, and where the query asks for what no question has.
 *
 * @throws PARAMETER_INVALID
 */
export const readDraft = async (
  state: CallerState,
  uid: UID.ContentType,
  { documentId, locale, isPublished, query, one }: AskedDraft,
): Promise<Document | undefined> => {
  const audience = audienceOf(state);
  const isKnown = Object.keys(query).every((name) => ['fields', 'populate'].includes(name));
  // A draft may have fields that are sent of nothing that is published.
  const sent = ['*', 'id', 'documentId', ...(one.fields ?? [])];
  const areSent = fieldNames(query.fields).every((name) => sent.includes(name));
  if (!audience || !isKnown || !areSent) return undefined;
  const asPublic = publicly(audience);
  const read = async (isOfDrafts: boolean): Promise<Document | undefined> => {
    const key = JSON.stringify(['text', uid, isOfDrafts, locale, query]);
    const plan = memoizedPlan(asPublic, key, () =>
      planAnew(asPublic, uid, { ...query, locale }, { kind: 'one', one, isOfDrafts }),
    );
    return plan && readOne(plan, documentId);
  };
  return (isPublished && (await read(false))) || read(true);
};
