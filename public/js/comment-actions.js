import { writerName } from './comment-view.js';
import { button } from './dom.js';
import { currentReader } from './session.js';

/** What may be done with a Comment, in the order shown. A new action is a function and a line. */
const ACTIONS = [reply];

export function actionsFor(comment, conversation) {
  return ACTIONS.map((action) => action(comment, conversation)).filter(Boolean);
}

function reply(comment, conversation) {
  if (!conversation.isOpen || comment.deleted || comment.status !== 'approved') return null;
  const label = currentReader() ? 'Reply' : 'Log in to reply';
  return button(label, {
    class: 'quiet',
    'aria-label': `${label} to ${writerName(comment)}`,
    click: () => conversation.openReply(comment),
  });
}
