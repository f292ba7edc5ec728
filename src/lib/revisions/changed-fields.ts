import { isDeepStrictEqual } from 'node:util';

import { type Attributes, fieldFacts, type ModelOf, zoneComponents } from '../schema';
import { isSameRelation } from './same-relation';

type Attribute = Attributes[string];
type Row = Record<string, unknown>;

/**
 * The names of the fields that are sent and whose values are others than the stored ones. What the server keeps, and
 * what Strapi adds to every type, is left out.
 *
 * @param stored with its relations, media and components
 * @param modelOf the schemas of components
 */
export const changedFields = (
  attributes: Attributes,
  sent: Row,
  stored: Row,
  modelOf: ModelOf,
): string[] =>
  Object.keys(sent).filter((name) => {
    const attribute = attributes[name];
    return (
      attribute !== undefined &&
      isWritten(attribute) &&
      !isSame(attribute, sent[name], stored[name], modelOf)
    );
  });

const isWritten = (attribute: Attribute): boolean => {
  const { serverOwned, revision } = fieldFacts(attribute);
  const isHidden = 'visible' in attribute && attribute.visible === false;
  return !serverOwned && !revision && !isHidden;
};

const isSame = (
  attribute: Attribute,
  sent: unknown,
  stored: unknown,
  modelOf: ModelOf,
): boolean => {
  switch (attribute.type) {
    case 'relation':
    case 'media':
      return isSameRelation(sent, stored);
    case 'component': {
      const model = modelOf(attribute.component);
      return isSameList(sent, stored, (one, other) =>
        isSameComponent(model?.attributes ?? {}, one, other, modelOf),
      );
    }
    case 'dynamiczone': {
      const known: readonly unknown[] = zoneComponents(attribute);
      return isSameList(sent, stored, (one, other) => {
        const uid = String(one.__component);
        const isOfOneType = known.includes(uid) && one.__component === other.__component;
        return isOfOneType && isSameComponent(modelOf(uid)?.attributes ?? {}, one, other, modelOf);
      });
    }
    case 'datetime':
    case 'timestamp':
      return isSameMoment(sent, stored);
    default:
      return isSameValue(sent, stored);
  }
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const isSameValue = (sent: unknown, stored: unknown): boolean =>
  (isEmpty(sent) && isEmpty(stored)) ||
  isDeepStrictEqual(sent, stored) ||
  (typeof stored === 'number' && String(sent) === String(stored));

const isSameMoment = (sent: unknown, stored: unknown): boolean =>
  isEmpty(sent) || isEmpty(stored)
    ? isEmpty(sent) && isEmpty(stored)
    : momentOf(sent) === momentOf(stored);

const momentOf = (value: unknown): number =>
  new Date(value instanceof Date || typeof value === 'number' ? value : String(value)).getTime();

const isSameList = (
  sent: unknown,
  stored: unknown,
  isSameOne: (sent: Row, stored: Row) => boolean,
): boolean => {
  const ones = rowsOf(sent);
  const others = rowsOf(stored);
  return (
    ones.length === others.length && ones.every((one, place) => isSameOne(one, others[place] ?? {}))
  );
};

const rowsOf = (value: unknown): Row[] =>
  [value].flat().filter((one): one is Row => typeof one === 'object' && one !== null);

/** A component that is sent with its id changes what it names; one without is a new one. */
const isSameComponent = (
  attributes: Attributes,
  sent: Row,
  stored: Row,
  modelOf: ModelOf,
): boolean => {
  const untold = 'id' in sent ? {} : Object.fromEntries(Object.keys(attributes).map(unset));
  return changedFields(attributes, { ...untold, ...sent }, stored, modelOf).length === 0;
};

const unset = (name: string): [string, null] => [name, null];
