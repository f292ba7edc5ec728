import { writerName } from '../comment-view.js';
import { composer } from '../composer.js';
import { currentReader } from '../session.js';
import { actionButton } from './action-button.js';
import { closeBox, leaveBox, openBox } from './box.js';

export function reply(conversation, entry) {
  const { comment } = entry;
  if (!conversation.isOpen || comment.status !== 'approved') return null;
  const text = currentReader() ? 'Reply' : 'Log in to reply';
  return actionButton(entry, {
    name: 'reply',
    text,
    label: `${text} to ${writerName(comment)}`,
    run: () => openBox(entry, 'reply', () => replyBox(conversation, entry)),
  });
}

function replyBox(conversation, entry) {
  const { documentId } = entry.comment;
  return composer({
    label: `Your reply to ${writerName(entry.comment)}`,
    draftKey: `${conversation.article.documentId}.${documentId}`,
    submitLabel: 'Post Reply',
    send: (body) => conversation.send({ body, parent: documentId }),
    onSent(comment) {
      closeBox(entry);
      conversation.showOwn(comment);
    },
    onFinal: conversation.close,
    onCancel: () => leaveBox(entry),
  });
}
