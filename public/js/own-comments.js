import { readOwnComments } from './api.js';
import { asReader, currentReader, onSessionChange } from './session.js';
import { put, takeAway, update } from './threads.js';

/** Shows the signed-in Reader, and nobody else, what of theirs waits for a Moderator. */
export async function showWaiting(conversation) {
  const reader = currentReader();
  if (!reader || conversation.discussion.state === 'hidden') return;
  // Without them the conversation is still what everybody else sees.
  const own = await asReader((jwt) => readOwnComments({ jwt })).catch(() => []);
  if (currentReader()?.documentId !== reader.documentId) return;
  const waiting = own.filter(
    ({ status, article }) => status === 'pending' && isSame(article, conversation.article),
  );
  // Oldest first: a Comment comes before what answers it.
  for (const comment of waiting.reverse()) {
    const entry = conversation.shown.get(comment.documentId);
    if (!entry) put(conversation, comment);
    // Others stand under it, so that for everybody else it is a tombstone.
    else if (entry.comment.deleted) update(conversation, entry, comment);
  }
}

/** Runs `follow` whenever another Reader, or nobody, is signed in. */
export function onReaderChange(follow) {
  let reader = currentReader()?.documentId;
  onSessionChange(() => {
    const next = currentReader()?.documentId;
    if (next === reader) return;
    reader = next;
    follow();
  });
}

/** Takes away what the Reader who has just left saw alone. */
export function hideWaiting(conversation) {
  const waiting = [...conversation.shown.values()].filter(
    ({ comment }) => comment.status === 'pending',
  );
  for (const entry of waiting.reverse()) takeAway(conversation, entry);
}

function isSame(article, { documentId, locale }) {
  return article?.documentId === documentId && article.locale === locale;
}
