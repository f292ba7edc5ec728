import type { Knex } from 'knex';

import { isAmong, queryInTransaction } from '../../../lib/database';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { renderBody } from '../domain/render-body';
import { recountDiscussion } from './recount';

/** A Comment at the top, and the one that it answers: document ids. */
export interface Answer {
  documentId: string;
  parent: string;
}

/** Why an answer stays where it is. */
export type NotAttached = 'elsewhere' | 'cycle' | 'gone';

/**
 * Puts Comments of one Discussion under those that they answer, which have come after them, and counts the Discussion
 * again. Of a circle of Comments, each an answer to the next, the oldest is at the top.
 *
 * @returns those that stay where they are, or have broken a circle, by document id
 */
export const attachAnswers = async (
  trx: Knex.Transaction,
  discussionId: number,
  answers: readonly Answer[],
): Promise<Map<string, NotAttached>> => {
  await lockDiscussion(trx, discussionId);
  const left = new Map<string, NotAttached>();
  for (const { documentId, parent } of answers) {
    const rows = await rowsOf(trx, [documentId, parent]);
    const [child, above] = [rows.get(documentId), rows.get(parent)];
    if (child?.discussionId !== discussionId || !above) left.set(documentId, 'gone');
    else if (above.discussionId !== discussionId) left.set(documentId, 'elsewhere');
    else {
      const circle = await circleOf(trx, above.id, child.id);
      const [oldest = child.id] = circle;
      if (circle.length > 0) left.set(documentId, 'cycle');
      if (circle.length > 0 && oldest !== child.id) await detach(trx, oldest);
      if (circle.length === 0 || oldest !== child.id)
        await attach(trx, child, { id: above.id, documentId: parent });
    }
  }
  await recountDiscussion(discussionId);
  return left;
};

interface Row {
  id: number;
  documentId: string;
  discussionId: number;
  authorId: number | null;
  body: string;
}

const rowsOf = async (
  trx: Knex.Transaction,
  documentIds: readonly string[],
): Promise<Map<string, Row>> => {
  const rows = await queryInTransaction<Row>(
    trx,
    `select id as "id", document_id as "documentId", discussion_id as "discussionId",
        author_id as "authorId", body as "body"
      from comments where ${isAmong('document_id')}`,
    [documentIds],
  );
  return new Map(rows.map((row) => [row.documentId, row]));
};

/** The row ids from a Comment up to one that it stands below, oldest first; none where it does not. */
const circleOf = async (trx: Knex.Transaction, id: number, top: number): Promise<number[]> => {
  const above = await queryInTransaction<{ id: number }>(
    trx,
    `with recursive above(id) as (
        select cast(? as integer)
        union
        select comments.parent_id from above join comments on comments.id = above.id
          where comments.parent_id is not null)
      select comments.id as "id" from above join comments on comments.id = above.id
      order by comments.created_at, comments.body, comments.id`,
    [id],
  );
  const ids = above.map((row) => row.id);
  return ids.includes(top) ? ids : [];
};

const detach = async (trx: Knex.Transaction, id: number): Promise<void> => {
  await queryInTransaction(trx, 'update comments set parent_id = null where id = ?', [id]);
};

/** Short words say the same only under the same: the key is another one below the parent. */
const attach = async (
  trx: Knex.Transaction,
  { id, authorId, discussionId, body }: Row,
  parent: { id: number; documentId: string },
): Promise<void> => {
  const { bodyKey } = renderBody(body, parent.documentId);
  const taken =
    authorId === null || bodyKey === null
      ? []
      : await queryInTransaction(
          trx,
          `select id from comments where author_id = ? and discussion_id = ? and body_key = ?
            and id <> ? limit 1`,
          [authorId, discussionId, bodyKey, id],
        );
  await queryInTransaction(trx, 'update comments set parent_id = ?, body_key = ? where id = ?', [
    parent.id,
    taken.length > 0 ? null : bodyKey,
    id,
  ]);
};
