import { deleteComment } from '../api.js';
import { announce, button, el, words } from '../dom.js';
import { asReader, isOwn } from '../session.js';
import { actionButton, showFailure } from './action-button.js';
import { leaveBox, openBox } from './box.js';

/** `delete` is a word of the language, hence the name. */
export function remove(conversation, entry) {
  const { comment } = entry;
  const isThere = comment.status === 'approved' || comment.status === 'pending';
  if (!isThere || !isOwn(comment)) return null;
  return actionButton(entry, {
    name: 'delete',
    text: 'Delete',
    label: 'Delete your comment',
    run: () => openBox(entry, 'delete', () => question(conversation, entry)),
  });
}

function question(conversation, entry) {
  const id = `delete-${entry.comment.documentId}`;
  const yes = button('Delete', {
    class: 'primary',
    'aria-describedby': id,
    click: () => deleteOwn(conversation, entry),
  });
  const no = button('Keep it', { class: 'quiet', click: () => leaveBox(entry) });
  const form = el(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': id },
    el('p', { id }, words(sentence(conversation, entry))),
    el('div', { class: 'form-buttons' }, yes, no),
  );
  return { form, resume: () => no.focus() };
}

function sentence(conversation, entry) {
  const start = 'Delete this comment for good?';
  return conversation.hasReplies(entry) ? `${start} Its replies stay.` : start;
}

async function deleteOwn(conversation, entry) {
  const { documentId } = entry.comment;
  if (entry.isBeingDeleted) return;
  entry.isBeingDeleted = true;
  try {
    await asReader((jwt) => deleteComment({ documentId, jwt }));
    entry.view.message.replaceChildren();
    conversation.takeAway(entry);
    announce('Your comment is deleted.');
  } catch (failure) {
    showFailure(entry, failure, { again: () => deleteOwn(conversation, entry) });
  } finally {
    entry.isBeingDeleted = false;
  }
}
