import type { UID } from '@strapi/strapi';

import { type Query, visitQuery } from '../query';
import { type Attributes, isPrivate } from '../schema';
import type { Audience } from './audience';

interface Named {
  uid: UID.Schema;
  name: string;
  attribute: Attributes[string] | undefined;
}

/**
 * Whether an audience may ask all that filters, sort and fields name, and it can be planned: fields that are not
 * private, and relations to content types whose documents it may read.
 */
export const mayAsk = (audience: Audience, uid: UID.Schema, query: Query): boolean => {
  let isPossible = true;
  const look = ({ uid: model, name, attribute }: Named): void => {
    const isKnown = attribute !== undefined || name === 'id' || name === 'documentId';
    if (!isKnown || isPrivate(model, name)) isPossible = false;
  };
  const lookAtValue = (named: Named): void => {
    look(named);
    if (LEFT_TO_STRAPI.includes(named.attribute?.type ?? '')) isPossible = false;
  };
  visitQuery(
    {
      field: (field) => {
        (field.part === 'sort' ? lookAtValue : look)(field);
      },
      comparison: lookAtValue,
      step: (step) => {
        look(step);
        const { attribute, target, part } = step;
        // The first of a list decides, as Strapi sorts.
        const isSortOfList = part === 'sort' && leadsToMany(attribute);
        const isClosed =
          target === undefined || (attribute?.type === 'relation' && !audience.mayRead(target));
        if (isClosed || isSortOfList) isPossible = false;
      },
    },
    uid,
    query,
  );
  return isPossible;
};

/** Strapi compares JSON in ways of its own; a password is not compared at all. */
const LEFT_TO_STRAPI = ['json', 'blocks', 'password', 'dynamiczone'];

const leadsToMany = (attribute: Attributes[string] | undefined): boolean =>
  attribute?.type !== 'relation' || attribute.relation.endsWith('Many');
