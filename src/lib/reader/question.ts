import type { UID } from '@strapi/strapi';

import {
  fieldNames,
  isEverything,
  isNothing,
  isQuery,
  overlaps,
  populateByName,
  type Query,
} from '../query';
import { type Attributes, isPolymorphic, isPrivate, leadsToList, targetOf } from '../schema';
import type { Audience } from './audience';
import { mayAsk } from './may-ask';

/**
 * What is asked of the documents of a model, over whichever API: filters, sort and fields as REST has them, and what
 * is populated by the name that it has in the answer. It asks for nothing that its audience may not read.
 */
export interface Question {
  filters?: unknown;
  sort?: unknown;
  /** All that may be sent where there are none. */
  fields?: readonly string[];
  populate?: Readonly<Record<string, PopulatedQuestion>>;
}

/** What is asked of the documents that a relation leads to. */
export interface PopulatedQuestion extends Question {
  /** The relation, where the answer is to have another name. */
  attribute?: string;
  limit?: number;
  offset?: number;
}

const ASKED = ['filters', 'sort', 'fields', 'populate'];

/** Strapi cuts a populated list after so many in all: of one document only, that is a part of its own list. */
const ASKED_OF_ONE = [...ASKED, 'start', 'limit', 'page', 'pageSize'];

/** Where a query stands. */
interface Place {
  audience: Audience;
  uid: UID.Schema;
  /** Whether only one document leads to those that are asked for. */
  isOfOne: boolean;
  /** Whether it is the query of a request, and not of a relation in it. */
  isRoot: boolean;
}

/**
 * The question of a checked REST query. Undefined where Strapi is to answer: for what the audience may not ask, which
 * it refuses in its own words, and for parameters that no question has.
 *
 * @param isOfOne whether it is asked of one document
 */
export const questionOf = (
  audience: Audience,
  uid: UID.Schema,
  query: Query,
  isOfOne: boolean,
): Question | undefined => {
  // Strapi takes them for the locale and the status of the request, if nothing is put around them.
  const { filters } = query;
  const isOfRequest = isQuery(filters) && REQUESTS.some((name) => Object.hasOwn(filters, name));
  if (isOfRequest && !audience.isPublic) return undefined;
  return questionAt({ audience, uid, isOfOne, isRoot: true }, query);
};

const REQUESTS = ['locale', 'publishedAt'];

const questionAt = (place: Place, query: Query): Question | undefined => {
  const { filters, sort } = query;
  const fields = namedFields(query.fields);
  if (!mayAsk(place.audience, place.uid, { filters, sort, fields })) return undefined;
  const populate = populateOf(place, query.populate);
  return populate && { filters, sort, fields, populate };
};

const namedFields = (fields: unknown): string[] | undefined => {
  const names = fieldNames(fields);
  return names.length === 0 || names.includes('*') ? undefined : names;
};

type Populate = NonNullable<Question['populate']>;

const populateOf = (place: Place, populate: unknown): Populate | undefined => {
  const { uid, isOfOne } = place;
  if (isEverything(populate)) return everythingOf(place);
  // Of two paths of which one leads on from the other, Strapi drops one.
  if (overlaps(populate)) return undefined;
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const questions: [string, PopulatedQuestion][] = [];
  for (const [name, value] of Object.entries(populateByName(attributes, populate) ?? {})) {
    if (isNothing(value)) continue;
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const target = readableTarget(place, name, attribute);
    // Strapi refuses a * here, but not in the `populate` of a relation.
    if (target === undefined || value === '*') return undefined;
    const isOneOfOne = isOfOne && !leadsToList(attribute);
    const asked = isQuery(value) ? value : {};
    if (!Object.keys(asked).every((key) => (isOfOne ? ASKED_OF_ONE : ASKED).includes(key))) {
      return undefined;
    }
    const question = questionAt(
      { ...place, uid: target, isOfOne: isOneOfOne, isRoot: false },
      asked,
    );
    if (!question) return undefined;
    questions.push([name, { ...question, ...partOf(asked) }]);
  }
  return Object.fromEntries(questions);
};

/** Strapi takes no limit for a limit of 0, and `page` alone for nothing. */
const partOf = ({ start, limit }: Query): Pick<PopulatedQuestion, 'limit' | 'offset'> => {
  const most = Number(limit ?? -1);
  if (start === undefined && most <= 0) return {};
  return { limit: most > 0 ? most : MOST, offset: Number(start ?? 0) };
};

/** More than there are. */
const MOST = 2 ** 31 - 1;

/** Everything that the audience may read of what documents lead to, as Strapi understands `*`. */
const everythingOf = (place: Place): Populate | undefined => {
  const { uid } = place;
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const sent = Object.entries(attributes).filter(([name]) => !isPrivate(uid, name));
  // Strapi alone knows what these lead to.
  const isUnknown = sent.some(
    ([name, each]) =>
      each.type === 'dynamiczone' || isPolymorphic(each) || isOfOtherLocales(place, name),
  );
  if (isUnknown) return undefined;
  return Object.fromEntries(
    sent
      .filter(([name, attribute]) => readableTarget(place, name, attribute) !== undefined)
      .map(([name]) => [name, {}]),
  );
};

/** Below the top, Strapi leaves out of the other locales of a document those that stand elsewhere in the answer. */
const isOfOtherLocales = ({ isRoot }: Pick<Place, 'isRoot'>, name: string): boolean =>
  !isRoot && name === 'localizations';

/** The model behind an attribute, if the audience may read its documents; components and files everybody may. */
const readableTarget = (
  { audience, uid, isRoot }: Omit<Place, 'isOfOne'>,
  name: string,
  attribute: Attributes[string] | undefined,
): UID.Schema | undefined => {
  const target = targetOf(attribute);
  const isHidden = isPrivate(uid, name) || isOfOtherLocales({ isRoot }, name);
  if (target === undefined || isHidden) return undefined;
  return attribute?.type === 'relation' && !audience.mayRead(target) ? undefined : target;
};

/** The default shape of a type's documents as a question, without what the audience may not read. */
export const permitted = (audience: Audience, uid: UID.Schema, question: Question): Question => ({
  ...question,
  populate: Object.fromEntries(
    Object.entries(question.populate ?? {}).flatMap(([name, inner]) => {
      const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
      const target = readableTarget({ audience, uid, isRoot: true }, name, attributes[name]);
      return target ? [[name, permitted(audience, target, inner)]] : [];
    }),
  ),
});
