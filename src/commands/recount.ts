import { SingleBar } from 'cli-progress';

import { type Findings, recountDiscussion } from '../api/comment/store/recount';
import { discussionIds } from '../api/discussion/store/discussions';
import { withStrapi } from './with-strapi';

/**
 * `npm run recount`: counts Comments, replies, Likes and Reports again, after rows were written by other means
 * than Foreword, corrects the counts and prints the corrections. Each Discussion is a transaction of its own,
 * so it may run beside a running server, be interrupted, and be run again.
 */
const recount = async (signal: AbortSignal): Promise<void> => {
  const ids = await discussionIds();
  const bar = new SingleBar({
    format: 'Discussions {bar} {value}/{total}, {eta_formatted} to go',
  });
  bar.start(ids.length, 0);
  const lines: string[] = [];
  for (const id of ids) {
    if (signal.aborted) break;
    lines.push(...linesOf(id, await recountDiscussion(id)));
    bar.increment();
  }
  bar.stop();
  for (const line of lines) process.stdout.write(`${line}\n`);
  process.stdout.write(
    `${lines.length === 0 ? 'Every count was right.' : `${lines.length} mended.`}\n`,
  );
};

const linesOf = (id: number, { comments, discussion }: Findings): string[] => [
  ...comments.map(({ row, truth }) => {
    const changes = Object.entries(truth).map(
      ([name, value]) => `${name} ${row[name as keyof typeof truth]} → ${value}`,
    );
    return `comment ${row.documentId}: ${changes.join(', ')}`;
  }),
  ...(discussion
    ? [`discussion ${id}: ${JSON.stringify(discussion.was)} → ${JSON.stringify(discussion.is)}`]
    : []),
];

void withStrapi(recount);
