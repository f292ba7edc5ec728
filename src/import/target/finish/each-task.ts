import { nextTasks, type TaskKind } from '../../../api/import-task/store/tasks';
import type { Run } from '../run';

/** A task with what it is about. */
export interface OpenTask<Content> {
  id: number;
  /** The id at the source. */
  sourceId: string;
  content: Content;
}

const SIZE = 250;

/** The tasks of a kind in batches, each handed to `work` once. */
export const eachTask = async <Content>(
  kind: TaskKind,
  { site }: Run,
  work: (tasks: OpenTask<Content>[]) => Promise<void>,
): Promise<void> => {
  for (let after = 0; ;) {
    const tasks = await nextTasks(site, kind, { after, limit: SIZE });
    const last = tasks.at(-1);
    if (!last) return;
    after = last.id;
    await work(
      tasks.map(({ id, sourceId, record }) => ({
        id,
        sourceId,
        content: JSON.parse(record, reviveTime) as Content,
      })),
    );
  }
};

/** As `JSON.stringify` writes the times of a record. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const TIMES = ['createdAt', 'editedAt'];

const reviveTime = (name: string, value: unknown): unknown =>
  TIMES.includes(name) && typeof value === 'string' && TIME.test(value) ? new Date(value) : value;
