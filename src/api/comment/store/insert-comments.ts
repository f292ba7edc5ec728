import type { Knex } from 'knex';

import { type Binding, insertRows, isAmong, queryInTransaction } from '../../../lib/database';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import type { RenderedBody } from '../domain/render-body';
import type { Status } from '../domain/states';
import { type NewStanding, settleNew } from './settle-new';
import { bodyColumns } from './write-comment';

/** A Comment that was written elsewhere, as it was there: no rule decides over it. */
export interface WrittenComment {
  documentId: string;
  discussionId: number;
  /** The document id of the Comment that it answers, in the same Discussion: one before it in the list, or a stored one. */
  parent: string | null;
  rendered: RenderedBody;
  status: Status;
  /** The row id of its Reader. */
  authorId: number | null;
  authorName: string | null;
  emailKey: string | null;
  createdAt: Date;
  editedAt: Date | null;
}

/**
 * Inserts Comments of any number of Discussions, and updates what depends on them: in few statements, whatever their
 * number. Takes the locks itself.
 *
 * @returns the document ids of those that stand at the top because their parent is not there, or below another Article
 */
export const insertComments = async (
  trx: Knex.Transaction,
  comments: readonly WrittenComment[],
): Promise<Set<string>> => {
  const discussions = [...new Set(comments.map(({ discussionId }) => discussionId))];
  for (const id of discussions.sort((one, other) => one - other)) await lockDiscussion(trx, id);

  const takenKeys = await keysTaken(trx, comments);
  const placed = await findPlaced(trx, comments);
  let waiting = comments;
  const inserted: NewStanding[] = [];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => parent === null || placed.has(parent));
    // A parent that is gone by now leaves its answers at the top.
    const next = ready.length > 0 ? ready : waiting;
    const rows = next.map((comment) => rowOf(comment, placed, takenKeys));
    const ids = await insertRows(
      trx,
      'comments',
      rows.map(({ columns }) => columns),
    );
    rows.forEach(({ documentId, standing }, index) => {
      const own = { ...standing, id: ids[index] ?? 0 };
      placed.set(documentId, own);
      inserted.push(own);
    });
    const done = new Set(next);
    waiting = waiting.filter((comment) => !done.has(comment));
  }
  await settleNew(trx, inserted, placed);
  return new Set(
    comments.flatMap(({ documentId, parent }) =>
      parent !== null && placed.get(documentId)?.parentId === null ? [documentId] : [],
    ),
  );
};

type Place = Omit<NewStanding, 'id'>;

const rowOf = (
  comment: WrittenComment,
  placed: ReadonlyMap<string, NewStanding>,
  takenKeys: Set<string>,
): { documentId: string; standing: Place; columns: Record<string, Binding> } => {
  const { documentId, discussionId, rendered, status, createdAt } = comment;
  const above = comment.parent === null ? undefined : placed.get(comment.parent);
  const parent = above?.discussionId === discussionId ? above : undefined;
  const standing: Place = {
    ...{ discussionId, status },
    shown: status === 'approved',
    parentId: parent?.id ?? null,
    parent: parent ? comment.parent : null,
    rootId: parent ? (parent.rootId ?? parent.id) : null,
    depth: parent ? parent.depth + 1 : 0,
  };
  const columns = {
    document_id: documentId,
    created_at: createdAt,
    updated_at: comment.editedAt ?? createdAt,
    published_at: createdAt,
    ...{ status, shown: standing.shown, depth: standing.depth },
    ...bodyColumns(rendered),
    body_key: claimKey(comment, takenKeys),
    email_key: comment.emailKey,
    discussion_id: discussionId,
    parent_id: standing.parentId,
    root_id: standing.rootId,
    author_id: comment.authorId,
    author_name: comment.authorName,
    edited_at: comment.editedAt,
    deleted_at: status === 'deleted' ? createdAt : null,
    ...{ pinned: false, like_count: 0, reply_count: 0, report_count: 0 },
  };
  return { documentId, standing, columns };
};

/** A Reader has a key once in a Discussion: the second Comment that says the same has none. */
const claimKey = (
  { authorId, discussionId, rendered: { bodyKey } }: WrittenComment,
  taken: Set<string>,
): string | null => {
  if (authorId === null || bodyKey === null) return bodyKey;
  const claim = [authorId, discussionId, bodyKey].join(' ');
  if (taken.has(claim)) return null;
  taken.add(claim);
  return bodyKey;
};

const keysTaken = async (
  trx: Knex.Transaction,
  comments: readonly WrittenComment[],
): Promise<Set<string>> => {
  const own = comments.filter(({ authorId }) => authorId !== null);
  const keys = own.flatMap(({ rendered: { bodyKey } }) => bodyKey ?? []);
  if (keys.length === 0) return new Set();
  const rows = await queryInTransaction<{ author: number; discussion: number; key: string }>(
    trx,
    `select author_id as "author", discussion_id as "discussion", body_key as "key" from comments
      where ${isAmong('author_id')} and ${isAmong('discussion_id')} and ${isAmong('body_key')}`,
    [
      [...new Set(own.flatMap(({ authorId }) => authorId ?? []))],
      [...new Set(own.map(({ discussionId }) => discussionId))],
      keys,
    ],
  );
  return new Set(rows.map(({ author, discussion, key }) => [author, discussion, key].join(' ')));
};

/** SQLite has numbers for booleans. */
interface StoredStanding extends Omit<NewStanding, 'shown'> {
  documentId: string;
  shown: boolean | number;
}

/** The stored Comments that these answer, by document id. */
const findPlaced = async (
  trx: Knex.Transaction,
  comments: readonly WrittenComment[],
): Promise<Map<string, NewStanding>> => {
  const ids = [...new Set(comments.flatMap(({ parent }) => parent ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await queryInTransaction<StoredStanding>(
    trx,
    `select comments.document_id as "documentId", comments.id as "id",
        comments.discussion_id as "discussionId", comments.parent_id as "parentId",
        parents.document_id as "parent", comments.root_id as "rootId", comments.depth as "depth",
        comments.status as "status", comments.shown as "shown"
      from comments left join comments as parents on parents.id = comments.parent_id
      where ${isAmong('comments.document_id')}`,
    [ids],
  );
  return new Map(
    rows.map(({ documentId, ...row }) => [documentId, { ...row, shown: Boolean(row.shown) }]),
  );
};
