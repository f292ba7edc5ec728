import type { SnapshotQuery } from '../../lib/database';
import { grouped } from '../grouped';
import type { ExportedComment } from './comment';
import { momentIn } from './read-around';
import { textIn } from './read-site';

/** Threads that are read at a time. */
const BATCH = 100;

/** Numbers Comments: WordPress' importer takes them in the order of their numbers, and an answer after what it answers. */
export type Numbering = () => number;

/**
 * The threads of a Discussion: the Comments of each, those after the ones that they answer.
 *
 * @param withEmails whether the addresses of Readers come along
 */
export async function* readThreads(
  query: SnapshotQuery,
  discussionId: number,
  { withEmails, next }: { withEmails: boolean; next: Numbering },
): AsyncGenerator<ExportedComment[]> {
  for (let after = 0; ;) {
    const tops = await query(TOPS, [discussionId, after, BATCH]);
    const last = tops.at(-1);
    if (!last) return;
    after = Number(last.id);
    const ids = tops.map(({ id }) => Number(id));
    const answers = grouped(
      await query(
        `${ANSWERS} (${ids.map(() => '?').join(', ')}) order by comments.depth, comments.id`,
        ids,
      ),
      (row) => Number(row.root_id),
      (row) => row,
    );
    for (const top of tops) {
      const numbers = new Map<number, number>();
      yield [top, ...(answers.get(Number(top.id)) ?? [])].map((row) => {
        const id = next();
        numbers.set(Number(row.id), id);
        const parentId = numbers.get(Number(row.parent_id)) ?? null;
        return { ...commentIn(row), id, parentId, email: withEmails ? textIn(row, 'email') : '' };
      });
    }
  }
}

const commentIn = (
  row: Record<string, unknown>,
): Omit<ExportedComment, 'id' | 'parentId' | 'email'> => ({
  status: textIn(row, 'status'),
  authorName: textIn(row, 'author_name'),
  body: textIn(row, 'body'),
  html: textIn(row, 'html'),
  createdAt: momentIn(row, 'created_at') ?? new Date(0),
  editedAt: momentIn(row, 'edited_at'),
});

const SELECT = `select comments.id, comments.parent_id, comments.root_id, comments.status,
    comments.author_name, comments.body, comments.html, comments.created_at, comments.edited_at, readers.email
  from comments left join up_users as readers on readers.id = comments.author_id`;

const TOPS = `${SELECT} where comments.discussion_id = ? and comments.root_id is null and comments.id > ?
  order by comments.id limit ?`;

const ANSWERS = `${SELECT} where comments.root_id in`;
