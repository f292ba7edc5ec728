import type { UID } from '@strapi/strapi';

import type { CallerState } from '../access';
import { isLocalized } from '../locales';
import { documentIdOf, resolvePublished } from '../slugs';
import { type Audience, audienceOf } from './audience';
import { goesOrdinaryWay } from './ordinary-way';
import { memoizedPlan, type Plan, planOf } from './plan';
import { permitted, type Question } from './question';
import { type Document, readByIds, readByIdOrSlug } from './read-rows';

/** A question that the server asks for what it makes of the answer. */
export interface OwnQuestion {
  locale: string;
  /** With all fields that are wanted of the document, none of them private. */
  question: Question;
}

/**
 * The published document of a type that an id or its present slug names, for what the server makes of it: as
 * the caller may see it, without relations to what they may not read. Undefined where there is none. `Read` is what the
 * question says.
 */
export const readPublished = async <Read extends object = Document>(
  state: CallerState,
  uid: UID.ContentType,
  { idOrSlug, locale, question }: OwnQuestion & { idOrSlug: string },
): Promise<Read | undefined> => {
  const own = permittedTo(state, uid, question);
  if (!goesOrdinaryWay(uid)) {
    return (await readByIdOrSlug(planOwn(uid, { ...own, locale }), idOrSlug)) as Read | undefined;
  }
  const documentId = await presentId(uid, idOrSlug, locale);
  if (documentId === undefined) return undefined;
  const asked = { documentId, locale, status: 'published', ...own.question };
  return ((await ownDocuments(uid).findOne(asked)) ?? undefined) as Read | undefined;
};

/** The same for several documents of a locale, in any order. */
export const readPublishedOnes = async <Read extends object = Document>(
  state: CallerState,
  uid: UID.ContentType,
  { documentIds, locale, question }: OwnQuestion & { documentIds: readonly string[] },
): Promise<Read[]> => {
  const own = permittedTo(state, uid, question);
  if (!goesOrdinaryWay(uid)) {
    return (await readByIds(planOwn(uid, { ...own, locale }), documentIds)) as Read[];
  }
  const filters = { documentId: { $in: documentIds } };
  const asked = { locale, status: 'published', filters, ...own.question };
  return (await ownDocuments(uid).findMany(asked)) as Read[];
};

/** The document that an id or its present slug names, in a type with drafts or without. */
const presentId = async (
  uid: UID.ContentType,
  idOrSlug: string,
  locale: string,
): Promise<string | undefined> => {
  const type: { options?: { draftAndPublish?: boolean }; pluginOptions?: object } =
    strapi.contentType(uid);
  const hasDrafts = type.options?.draftAndPublish === true;
  if (!hasDrafts) return documentIdOf(uid, idOrSlug, isLocalized(type) ? locale : '');
  const found = await resolvePublished(uid, idOrSlug, locale);
  return found?.isFormerSlug === false ? found.documentId : undefined;
};

interface PermittedQuestion {
  audience: Audience;
  question: Question;
}

/** The part of a question that the caller may ask, and who they are. */
export const permittedTo = (
  state: CallerState,
  uid: UID.ContentType,
  question: Question,
): PermittedQuestion => {
  const audience = audienceOf(state);
  if (!audience) throw new Error('A question of our own has a caller of the content API.');
  return { audience, question: permitted(audience, uid, question) };
};

/** Strapi's, without what it infers of each content type. */
interface DocumentService {
  findOne(params: object): Promise<Document | null>;
  findMany(params: object): Promise<Document[]>;
}

export const ownDocuments = (uid: UID.ContentType): DocumentService => strapi.documents(uid);

export const planOwn = (
  uid: UID.ContentType,
  { audience, question, locale }: PermittedQuestion & { locale: string },
): Plan => {
  const key = JSON.stringify(['own', uid, locale, question]);
  return memoizedPlan(audience, key, () =>
    planOf(audience, uid, { ...question, locale, isDefault: false }),
  );
};
