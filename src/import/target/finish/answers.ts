import {
  attachAnswers,
  type Answer,
  type NotAttached,
} from '../../../api/comment/store/attach-answers';
import { removeTasks } from '../../../api/import-task/store/tasks';
import { isAmong, queryPrepared } from '../../../lib/database';
import { inOneTransaction } from '../in-one-transaction';
import { documentsOf } from '../known';
import type { Run } from '../run';
import { eachTask, type OpenTask } from './each-task';

const REASONS: Record<NotAttached, string> = {
  elsewhere: 'The Comment that it answers stands below another Article: it is at the top.',
  cycle: 'It answers a Comment below itself: it is at the top.',
  gone: 'It, or the Comment that it answers, was deleted here.',
};

/** Puts Comments below those that they answer, which have come after them; what still waits stays at the top. */
export const attachLateAnswers = (run: Run): Promise<void> =>
  eachTask<string>('parent', run, async (tasks) => {
    const ids = tasks.flatMap(({ sourceId, content }) => [sourceId, content]);
    const documents = await documentsOf('comment', ids, run);
    const ready: (OpenTask<string> & Answer)[] = [];
    for (const task of tasks) {
      const [documentId, parent] = [documents.get(task.sourceId), documents.get(task.content)];
      if (documentId !== undefined && parent !== undefined)
        ready.push({ ...task, documentId, parent });
      else
        lose(
          run,
          task.sourceId,
          `The Comment that it answers (${task.content}) has not come: it is at the top.`,
        );
    }
    for (const [discussion, answers] of await byDiscussion(ready)) {
      const left = await inOneTransaction(async (trx) => {
        const notAttached = await attachAnswers(trx, discussion, answers);
        await removeTasks(
          trx,
          answers.map(({ id }) => id),
        );
        return notAttached;
      });
      for (const { sourceId, documentId } of answers) {
        const why = left.get(documentId);
        if (why !== undefined) lose(run, sourceId, REASONS[why]);
      }
    }
  });

const lose = ({ report }: Run, id: string, reason: string): void => {
  report.lose({ of: 'comment', id, outcome: 'changed', reason });
};

const byDiscussion = async <Item extends Answer>(
  answers: readonly Item[],
): Promise<Map<number, Item[]>> => {
  const rows = await queryPrepared<{ documentId: string; discussion: number }>(
    `select document_id as "documentId", discussion_id as "discussion" from comments
      where ${isAmong('document_id')}`,
    [answers.map(({ documentId }) => documentId)],
  );
  const discussions = new Map(rows.map(({ documentId, discussion }) => [documentId, discussion]));
  const grouped = new Map<number, Item[]>();
  for (const answer of answers) {
    // One that was deleted here is in none, and its task goes.
    const discussion = discussions.get(answer.documentId) ?? 0;
    grouped.set(discussion, [...(grouped.get(discussion) ?? []), answer]);
  }
  return grouped;
};
