import { readReplies } from './api.js';
import { writerName } from './comment-view.js';
import { announce, button, counted } from './dom.js';
import { loading, problem } from './notices.js';
import { placeOf, put } from './threads.js';

/** Offers the rest of a thread, which begins at `cursor`. */
export function offerReplies(conversation, entry, cursor) {
  const more = button('More replies', {
    'aria-label': `More replies to ${writerName(entry.comment)}`,
    click: () => showReplies(conversation, entry, cursor),
  });
  entry.view.more.replaceChildren(...(cursor ? [more] : []));
}

async function showReplies(conversation, entry, cursor) {
  const { more } = entry.view;
  more.replaceChildren(loading('Fetching more replies…'));
  try {
    const { documentId } = entry.comment;
    const { data, meta } = await readReplies({ documentId, cursor });
    const fresh = data
      .map((reply) => put(conversation, reply, placeOf(conversation, reply, entry)))
      .filter(Boolean);
    offerReplies(conversation, entry, meta.pagination.nextCursor);
    (fresh[0] ?? entry).view.body.focus();
    announce(`${counted(fresh.length, 'more reply', 'more replies')} shown.`);
  } catch (error) {
    const retry = () => showReplies(conversation, entry, cursor);
    more.replaceChildren(problem({ message: error.message, retry }));
  }
}
