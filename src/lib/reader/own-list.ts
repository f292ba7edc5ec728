import type { UID } from '@strapi/strapi';

import type { CallerState } from '../access';
import { goesOrdinaryWay } from './ordinary-way';
import { type OwnQuestion, ownDocuments, permittedTo, planOwn } from './own-question';
import { type Document, readPart } from './read-rows';

/**
 * A part of the published documents that a question of our own chooses, in its order: as the caller may see them, without
 * relations to what they may not read. What the question is filtered and sorted by is not checked: it is ours.
 *
 * @param wanted `start` is how many are passed over, `limit` how many are sent at most; the filters and sort of `question` are as in REST
 */
export const readPublishedList = async <Read extends object = Document>(
  state: CallerState,
  uid: UID.ContentType,
  { locale, start = 0, limit, question }: OwnQuestion & { start?: number; limit: number },
): Promise<Read[]> => {
  const own = permittedTo(state, uid, question);
  if (!goesOrdinaryWay(uid)) {
    return (await readPart(planOwn(uid, { ...own, locale }), { start, limit })) as Read[];
  }
  const asked = { locale, status: 'published', start, limit, ...own.question };
  return (await ownDocuments(uid).findMany(asked)) as Read[];
};
