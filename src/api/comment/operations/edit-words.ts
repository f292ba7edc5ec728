import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { forewordError } from '../../../lib/errors';
import { readSettings } from '../../comment-setting/store/settings';
import type { QueuedComment } from '../domain/desk';
import { renderBody } from '../domain/render-body';
import { body as bodyRule } from '../domain/rules/body';
import { refuseBy } from '../domain/rules/refuse';
import { eraseFormerWords, recordEdit } from '../store/decisions';
import { freeKey } from '../store/move-comment';
import type { PlacedComment } from '../store/read-comment';
import { bodyColumns } from '../store/write-comment';
import { readQueuedComment } from './read-queue';
import { withLockedComment } from './with-locked-comment';

/** A Moderator's change of somebody else's words. */
export interface WordsEdit {
  body: string;
  /** The words that the Moderator saw, and changes. */
  seen: string;
  /** Whether these, and all that the Comment said before, are not kept. */
  erase: boolean;
}

/**
 * Changes the words of a Comment, say to take a telephone number out. Its status stays, whatever it is; that it is
 * "edited" is said only of what its Reader changed. Who did it and when is recorded.
 *
 * @throws COMMENT_NOT_FOUND, COMMENT_BODY_REQUIRED, COMMENT_BODY_TOO_LONG, EDIT_CONFLICT when the Comment says
 * something else by now
 */
export const editWords = async (
  moderator: string,
  documentId: string,
  edit: WordsEdit,
): Promise<QueuedComment> => {
  const { maxLength } = await readSettings();
  const id = await withLockedComment(documentId, async (trx, comment) => {
    if (comment.body !== edit.seen) throw changedMeanwhile(comment);
    const columns = await columnsOf(trx, comment, { body: edit.body, maxLength });

    const erased = edit.erase ? await eraseFormerWords(trx, comment.id) : 0;
    if (columns.body === comment.body && erased === 0) return comment.id;
    await trx('comments')
      .where({ id: comment.id })
      .update({ ...columns, updated_at: now() });
    const formerBody = edit.erase ? null : comment.body;
    await recordEdit(trx, comment, { moderator, formerBody });
    return comment.id;
  });
  return readQueuedComment(id);
};

/** What follows from the new words. */
const columnsOf = async (
  trx: Knex,
  comment: PlacedComment,
  { body, maxLength }: { body: string; maxLength: number },
) => {
  // A Comment that was taken when more characters were allowed may stay as long as it is.
  const longest = Math.max(maxLength, Array.from(comment.body).length);
  const rendered = renderBody(body, comment.parentDocumentId, longest);
  refuseBy(bodyRule.decide({ comment: rendered, settings: { maxLength: longest } }));

  const stored: { body_key: string | null } | undefined = await trx('comments')
    .where({ id: comment.id })
    .first('body_key');
  // Whoever has deleted a Comment may post the same text again.
  const isWithoutKey = comment.status === 'deleted' && stored?.body_key == null;
  const bodyKey = isWithoutKey ? null : await freeKey(trx, comment, rendered.bodyKey);
  return bodyColumns({ ...rendered, bodyKey });
};

const changedMeanwhile = ({ body }: PlacedComment) =>
  forewordError('EDIT_CONFLICT', 'This comment says something else by now.', {
    fields: ['body'],
    body,
  });
