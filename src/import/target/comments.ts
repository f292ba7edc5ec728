import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';

import { emailKey } from '../../api/comment/operations/email-keys';
import { renderBody } from '../../api/comment/domain/render-body';
import { insertComments, type WrittenComment } from '../../api/comment/store/insert-comments';
import { storeTasks } from '../../api/import-task/store/tasks';
import { storeOrigins } from '../../api/origin/store/origins';
import { now } from '../../lib/clock';
import { isAmong, newDocumentId, queryPrepared } from '../../lib/database';
import type { CommentRecord } from '../records';
import { type Commenter, findCommenters } from './commenters';
import { articlesOf } from './articles-of';
import { documentsOf } from './known';
import type { Taken } from './intake';
import { commentMark } from './marks';
import type { Tally } from './report';
import type { Run } from './run';
import { lineOf } from './texts';

const UID = 'api::comment.comment';
const LONGEST_NAME = 255;

/** A Comment, ready to be written but for its Discussion and its Reader. */
export interface PreparedComment extends Omit<
  WrittenComment,
  'discussionId' | 'authorId' | 'authorName' | 'emailKey'
> {
  taken: Taken<CommentRecord>;
  /** The document id of its Article; undefined where that has not come. */
  article: string | undefined;
}

/**
 * Comments as their rows have them, rendered.
 *
 * @param articles those that are about to be written, by their ids at the source
 */
export const prepareComments = async (
  fresh: readonly Taken<CommentRecord>[],
  articles: ReadonlyMap<string, string>,
  run: Run,
): Promise<PreparedComment[]> => {
  const records = fresh.map(({ record }) => record);
  const ids = new Map(records.map(({ id }) => [id, newDocumentId(UID)]));
  const strangers = records.flatMap(({ parent }) =>
    parent !== null && !ids.has(parent) ? [parent] : [],
  );
  const parents = await documentsOf('comment', strangers, run);
  const places = await articlesOf(
    records.map(({ article }) => article),
    run,
  );
  return fresh.map((taken) => {
    const { record } = taken;
    const parent =
      record.parent === null ? undefined : (ids.get(record.parent) ?? parents.get(record.parent));
    return {
      taken,
      article: articles.get(record.article) ?? places.get(record.article),
      documentId: ids.get(record.id) ?? '',
      parent: parent ?? null,
      rendered: renderBody(record.body, parent ?? null),
      status: statusOf(record),
      createdAt: record.createdAt ?? now(),
      editedAt: record.editedAt ?? null,
    };
  });
};

/** The name that is frozen over a Comment. */
export const authorNameOf = ({ authorName }: CommentRecord): string | null =>
  lineOf(authorName, LONGEST_NAME);

/** One without words is a tombstone, so that its answers stay where they are. */
export const statusOf = ({ body, status }: CommentRecord): CommentRecord['status'] =>
  body.trim() === '' ? 'deleted' : status;

interface Writing {
  run: Run;
  tally: Tally;
}

/** Writes new Comments. Those whose Article has not come wait for it; those whose parent has not stand at the top until then. */
export const writeComments = async (
  trx: Knex.Transaction,
  prepared: readonly PreparedComment[],
  { run, tally }: Writing,
): Promise<void> => {
  if (prepared.length === 0) return;
  const discussions = await findDiscussions(prepared, run);
  const early = prepared.filter(({ article }) => article === undefined);
  const commenterOf = await findCommenters(
    prepared.map(({ taken }) => taken.record),
    run,
  );
  const placed = prepared.flatMap((comment): PlacedComment[] => {
    const discussionId = discussions.get(comment.article ?? '');
    if (discussionId === undefined) return [];
    return [{ ...comment, ...signed(comment.taken.record, commenterOf), discussionId }];
  });
  await storeTasks(
    trx,
    run.site,
    'comment',
    early.map(({ taken }) => ({ sourceId: taken.record.id, record: JSON.stringify(taken) })),
  );
  const atTop = await insertComments(trx, placed);
  await storeTasks(
    trx,
    run.site,
    'parent',
    placed.flatMap(({ taken: { record }, parent, documentId }) =>
      record.parent !== null && (parent === null || atTop.has(documentId))
        ? [{ sourceId: record.id, record: JSON.stringify(record.parent) }]
        : [],
    ),
  );
  const isPlaced = new Set(placed.map(({ documentId }) => documentId));
  const lost = prepared.filter(
    ({ article, documentId }) => article !== undefined && !isPlaced.has(documentId),
  );
  await storeOrigins(
    trx,
    run.site,
    'comment',
    [...placed, ...lost].map((comment) => ({
      sourceId: comment.taken.record.id,
      document: isPlaced.has(comment.documentId) ? comment.documentId : null,
      language: null,
      fingerprint: comment.taken.fingerprint,
      mark: commentMark({ body: comment.rendered.body, status: comment.status }),
    })),
  );
  tally.count('comment', 'created', placed.length);
  for (const { taken, rendered } of placed) {
    if (rendered.body === '' && taken.record.status !== 'deleted')
      tally.change('comment', taken.record.id, 'It has no words, and stands as a deleted one.');
  }
  for (const { taken } of lost)
    tally.leaveOut('comment', taken.record.id, 'Its Article was deleted here.');
  tally.count('comment', 'waiting', early.length);
};

type PlacedComment = PreparedComment & WrittenComment;

/** Whose a Comment is: a Reader's, or whoever's who proves the address that it was written with. */
const signed = (
  record: CommentRecord,
  commenterOf: (record: CommentRecord) => Commenter | undefined,
): Pick<WrittenComment, 'authorId' | 'authorName' | 'emailKey'> => {
  const commenter = commenterOf(record);
  return {
    authorId: commenter?.id ?? null,
    authorName: authorNameOf(record) ?? commenter?.name ?? null,
    emailKey: commenter || record.email === null ? null : keyOf(record.email),
  };
};

/** Most who comment do so more than once. */
const keys = new LRUCache<string, { key: string | null }>({ max: 10_000 });

const keyOf = (email: string): string | null => {
  const known = keys.get(email) ?? { key: emailKey(email) };
  keys.set(email, known);
  return known.key;
};

/** The Discussions of Articles, by the Articles' document ids. */
const findDiscussions = async (
  comments: readonly PreparedComment[],
  { locale }: Run,
): Promise<Map<string, number>> => {
  const articles = [...new Set(comments.flatMap(({ article }) => article ?? []))];
  const rows = await queryPrepared<{ id: number; article: string }>(
    `select id as "id", article_document_id as "article" from discussions
      where ${isAmong('article_document_id')} and article_locale = ?`,
    [articles, locale],
  );
  return new Map(rows.map(({ id, article }) => [article, id]));
};
