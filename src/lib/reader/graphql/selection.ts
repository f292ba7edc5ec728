import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { isHttpError } from 'http-errors';

import { narrowToPublic, refuseTooFar } from '../../access';
import { fieldsReadBy, isPlainField, listArguments } from '../../graphql';
import { refuseInvalidQuery } from '../../query-check';
import { type Attributes, leadsToList, targetOf } from '../../schema';
import type { Audience } from '../audience';
import { mayAsk } from '../may-ask';
import type { PopulatedQuestion, Question } from '../question';
import { attributeOfField, type FieldAttribute } from './field-attribute';
import { plannedName } from './planned';
import { scopeOf } from './scope';

/**
 * The most rows that a plan reads by its limits, on all levels of one path. What leads further is left to the
 * plugin's own resolvers, which count what they load.
 */
const MOST_ROWS = 10_000;

type Execution = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

interface Place extends Execution {
  audience: Audience;
  uid: UID.Schema;
  /** The GraphQL type of the documents. */
  type: GraphQLObjectType;
  /** How many there may be. */
  rows: number;
}

/**
 * What a selection asks of the documents of a model. Left out is what only the plugin's own resolvers can answer, or
 * refuse in their own words: they find the document's `id` in it. Undefined where a project's own resolvers may read
 * more of the documents than is selected.
 */
export const questionOfSelection = (
  place: Place,
  nodes: readonly FieldNode[],
): Pick<Question, 'fields' | 'populate'> | undefined => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(place.uid);
  const fields = new Set<string>();
  const populate: Record<string, PopulatedQuestion> = {};
  for (const [key, selected] of fieldsIn(place, place.type, nodes)) {
    const name = nameOf(selected);
    if (name.startsWith('__') || name === 'documentId' || name === 'id') continue;
    const read = fieldsReadBy(place.type.name, name);
    if (read === 'everything') return undefined;
    for (const field of read ?? []) fields.add(field);
    if (read) continue;

    const attribute = attributeOfField(attributes, name);
    if (!attribute) return undefined;
    if (targetOf(attribute.attribute) !== undefined) {
      const question = questionOfRelation(place, { ...attribute, selected });
      if (question) populate[plannedName(key)] = question;
    } else if (!LEFT_TO_PLUGIN.includes(attribute.attribute.type)) {
      fields.add(name);
    }
  }
  return { fields: [...fields], populate };
};

/** Dynamic zones, and relations to documents of any type. */
const LEFT_TO_PLUGIN = ['dynamiczone', 'relation'];

const fieldsIn = (
  { schema, fragments, variableValues }: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Map<string, readonly FieldNode[]> =>
  // Its types ask for a list that may be changed, and it does not change it.
  collectSubfields(schema, fragments, variableValues, type, [...nodes]);

const nameOf = ([first]: readonly FieldNode[]): string => first?.name.value ?? '';

interface Selected extends FieldAttribute {
  selected: readonly FieldNode[];
}

const questionOfRelation = (
  place: Place,
  { name, attribute, isConnection, selected }: Selected,
): PopulatedQuestion | undefined => {
  const { audience } = place;
  const target = targetOf(attribute);
  const field = place.type.getFields()[nameOf(selected)];
  const [node] = selected;
  if (target === undefined || !field || !node) return undefined;
  if (attribute.type === 'relation' && !audience.mayRead(target)) return undefined;
  if (!isPlainField(place.type.name, nameOf(selected), scopeOf(attribute))) return undefined;

  const list = leadsToList(attribute)
    ? listOf(audience, target, getArgumentValues(field, node, place.variableValues))
    : {};
  if (!list) return undefined;
  const rows = place.rows * (list.limit ?? 1);
  if (rows > MOST_ROWS) return undefined;

  const fieldType = getNamedType(field.type);
  if (!isObjectType(fieldType)) return undefined;
  const documents = isConnection
    ? nodesOf(place, fieldType, selected)
    : { type: fieldType, nodes: selected };
  const inner = documents && { ...place, uid: target, type: documents.type, rows };
  const question = inner && questionOfSelection(inner, documents.nodes);
  return question && { ...question, ...list, attribute: name };
};

/** The documents of a connection: `nodes`, if it is selected once. */
export const nodesOf = (
  execution: Execution,
  type: GraphQLObjectType,
  selected: readonly FieldNode[],
): { type: GraphQLObjectType; nodes: readonly FieldNode[] } | undefined => {
  const lists = [...fieldsIn(execution, type, selected).values()].filter(
    (nodes) => nameOf(nodes) === 'nodes',
  );
  const [nodes] = lists;
  const field = type.getFields().nodes;
  const documentType = field && getNamedType(field.type);
  if (!nodes || lists.length > 1 || !isObjectType(documentType)) return undefined;
  return { type: documentType, nodes };
};

/** What the arguments of a nested list ask; undefined where its resolver is to refuse them. */
const listOf = (
  audience: Audience,
  target: UID.Schema,
  args: object,
): Pick<PopulatedQuestion, 'filters' | 'sort' | 'limit' | 'offset'> | undefined => {
  try {
    const { filters, sort, start = 0, limit } = listArguments(target, args);
    const query = { filters, sort };
    refuseInvalidQuery(target, query);
    if (!mayAsk(audience, target, query)) return undefined;
    refuseTooFar(target, query);
    if (audience.isPublic) narrowToPublic(target, query);
    // Strapi takes no limit for one of -1.
    return {
      filters,
      sort,
      offset: start,
      limit: limit === undefined || limit < 0 ? MOST_ROWS : limit,
    };
  } catch (error) {
    // Its resolver says what is wrong, at its place in the response.
    if (error instanceof errors.ApplicationError || isHttpError(error)) return undefined;
    throw error;
  }
};
