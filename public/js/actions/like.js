import { setLike } from '../api.js';
import { writerName } from '../comment-view.js';
import { counted, el, words } from '../dom.js';
import { isLiked, rememberLike } from '../likes.js';
import { asReader, isOwn } from '../session.js';
import { actionButton, showFailure } from './action-button.js';

/** A Reader likes what others wrote; of their own Comments they see the count. */
export function like(conversation, entry) {
  const { comment } = entry;
  const { likeCount, status } = comment;
  if (status !== 'approved') return null;
  const count = counted(likeCount, 'Like');
  if (isOwn(comment)) {
    return likeCount > 0 ? el('span', { class: 'likes' }, words(count)) : null;
  }
  const wasLiked = isLiked(comment);
  return actionButton(entry, {
    name: 'like',
    text: likeCount > 0 ? `Like ${likeCount}` : 'Like',
    label: `Like the comment of ${writerName(comment)}, ${count}`,
    class: 'quiet like',
    'aria-pressed': String(wasLiked),
    run: () => change(conversation, entry, !wasLiked),
  });
}

async function change(conversation, entry, liked) {
  if (entry.isChangingLike) return;
  entry.isChangingLike = true;
  const { documentId } = entry.comment;
  entry.view.message.replaceChildren();
  try {
    const likes = await asReader((jwt) => setLike({ documentId, liked, jwt }));
    rememberLike(entry.comment, likes.liked);
    conversation.update(entry, { ...entry.comment, likeCount: likes.likeCount });
  } catch (failure) {
    showFailure(entry, failure, { again: () => change(conversation, entry, liked) });
  } finally {
    entry.isChangingLike = false;
  }
}
