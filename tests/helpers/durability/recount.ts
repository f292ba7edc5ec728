import type { Instance } from '../instance';

/** What an instance is started with, so that it can be asked to count everything afresh. */
export const RECOUNT = `
  process.on('message', async () => {
    const { discussionIds } = require('./dist/src/api/discussion/store/discussions');
    const { recountDiscussion } = require('./dist/src/api/comment/store/recount');
    const off = [];
    for (const id of await discussionIds()) {
      const { comments, discussion } = await recountDiscussion(id);
      if (comments.length > 0 || discussion) off.push(JSON.stringify({ id, comments, discussion }));
    }
    process.send({ off });
  });
`;

/** @returns what was off, before it was mended */
export const recount = ({ process: child }: Instance): Promise<string[]> =>
  new Promise((resolve) => {
    child.once('message', (message: { off: string[] }) => {
      resolve(message.off);
    });
    child.send('recount');
  });
