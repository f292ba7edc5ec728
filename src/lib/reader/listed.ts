import type { UID } from '@strapi/strapi';

import type { Audience } from './audience';
import { memoizedPlan } from './plan';
import type { Question } from './question';
import { type Document, readByIds } from './read-rows';
import { planAnew } from './rest';

interface Listed {
  /** Of their rows. */
  ids: readonly number[];
  locale: string;
  /** What is sent of each, less what the audience may not read. */
  list: Question;
  /** The same for the same question only. */
  name: string;
}

/**
 * Documents as a list sends them, chosen by something else than a question: by the ids of their rows. What the audience
 * does not see is left out.
 */
export const readListed = async (
  audience: Audience,
  uid: UID.ContentType,
  { ids, locale, list, name }: Listed,
): Promise<Map<number, Document>> => {
  const key = JSON.stringify(['listed', uid, name, locale]);
  const plan = memoizedPlan(audience, key, () =>
    planAnew(audience, uid, { locale }, { kind: 'one', one: list }),
  );
  const documents = plan ? await readByIds(plan, ids, 'id') : [];
  return new Map(documents.map((document) => [Number(document.id), document]));
};
