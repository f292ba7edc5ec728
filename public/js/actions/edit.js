import { editComment } from '../api.js';
import { composer } from '../composer.js';
import { announce } from '../dom.js';
import { asReader, isOwn } from '../session.js';
import { actionButton } from './action-button.js';
import { closeBox, leaveBox, openBox } from './box.js';

const EDITABLE = ['approved', 'pending'];

/**
 * How long an edit is possible, only the server knows. Once it has refused one, older Comments are
 * not offered for editing either.
 */
export function edit(conversation, entry) {
  const { comment } = entry;
  const { status, createdAt } = comment;
  const isPossible = conversation.isOpen && EDITABLE.includes(status) && isOwn(comment);
  if (!isPossible || createdAt <= conversation.lastPastEditing) return null;
  return actionButton(entry, {
    name: 'edit',
    text: 'Edit',
    label: 'Edit your comment',
    run: () => openBox(entry, 'edit', () => editBox(conversation, entry)),
  });
}

function editBox(conversation, entry) {
  const { documentId, body } = entry.comment;
  const box = composer({
    label: 'Change your comment',
    draftKey: `edit.${documentId}`,
    written: body,
    submitLabel: 'Save',
    send: (changed) => asReader((jwt) => editComment({ documentId, body: changed, jwt })),
    onSent(comment) {
      closeBox(entry);
      conversation.update(entry, comment);
      entry.view.body.focus();
      const isApproved = comment.status === 'approved';
      announce(
        isApproved ? 'Your comment is changed.' : 'Your comment is waiting for a moderator.',
      );
    },
    onRejected(comment) {
      conversation.update(entry, comment);
      box.retire();
    },
    onFinal({ code }) {
      if (code === 'EDIT_WINDOW_CLOSED') conversation.stopEditing(entry.comment);
      else conversation.close();
    },
    onCancel() {
      box.forgetDraft();
      leaveBox(entry);
      if (entry.comment.status === 'rejected') conversation.takeAway(entry);
    },
  });
  return box;
}
