import { claimComments } from '../../../api/comment/operations/claim-comments';
import { emailKeys } from '../../../api/comment/operations/email-keys';
import { normalizedEmail } from '../../../api/comment/domain/email-address';
import { nextTasks, removeTasks } from '../../../api/import-task/store/tasks';
import { isAmong, queryPrepared } from '../../../lib/database';
import { inOneTransaction } from '../in-one-transaction';
import type { Run } from '../run';
import { eachTask } from './each-task';

const SIZE = 250;

/**
 * Gives Readers who have proved their address the Comments that have waited for an Article meanwhile: of these only a hash of
 * the address is known, which nobody can be looked up by.
 */
export const claimLateComments = (run: Run): Promise<void> =>
  eachTask<object>('claims', run, async (tasks) => {
    await claimForAll();
    const [waiting] = await nextTasks(run.site, 'comment', { after: 0, limit: 1 });
    if (waiting) return;
    await inOneTransaction((trx) =>
      removeTasks(
        trx,
        tasks.map(({ id }) => id),
      ),
    );
  });

interface Confirmed {
  id: number;
  address: string;
  email: string;
}

const claimForAll = async (): Promise<void> => {
  for (let after = 0; ;) {
    const rows = await queryPrepared<Confirmed>(
      `select id as "id", confirmed_email as "address", email as "email" from up_users
        where confirmed_email is not null and id > ? order by id limit ?`,
      [after, SIZE],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const readers = rows.filter(({ address, email }) => normalizedEmail(email) === address);
    const keysOf = new Map(readers.map((reader) => [reader, emailKeys(reader.address)]));
    const found = await queryPrepared<{ key: string }>(
      `select distinct email_key as "key" from comments where ${isAmong('email_key')}`,
      [[...keysOf.values()].flat()],
    );
    const known = new Set(found.map(({ key }) => key));
    for (const [{ id, address }, keys] of keysOf) {
      if (keys.some((key) => known.has(key))) await claimComments(id, address);
    }
  }
};
