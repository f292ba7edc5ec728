import { reportComment } from '../api.js';
import { writerName } from '../comment-view.js';
import { announce, button, el, words } from '../dom.js';
import { explanation } from '../failures.js';
import { asReader, isOwn } from '../session.js';
import { actionButton } from './action-button.js';
import { closeBox, leaveBox, openBox } from './box.js';

const REASONS = {
  offensive: 'Offensive',
  abusive: 'Abusive',
  spam: 'Spam',
  'off-topic': 'Off topic',
  other: 'Something else',
};

const LONGEST_DETAIL = '1000';
const THANKS = 'Thank you, a moderator will look at it.';

export function report(conversation, entry) {
  const { comment, isReported } = entry;
  if (comment.status !== 'approved' || isOwn(comment) || isReported) return null;
  return actionButton(entry, {
    name: 'report',
    text: 'Report',
    label: `Report the comment of ${writerName(comment)}`,
    run: () => openBox(entry, 'report', () => reportBox(conversation, entry)),
  });
}

function reportBox(conversation, entry) {
  const { documentId } = entry.comment;
  const id = `report-${documentId}`;
  const error = el('p', { class: 'form-error', role: 'alert' });
  const form = el(
    'form',
    { class: 'report' },
    reasons(id, writerName(entry.comment)),
    el('label', { for: id }, words('What should the moderator know? (optional)')),
    el('textarea', { id, name: 'detail', rows: '3', dir: 'auto', maxlength: LONGEST_DETAIL }),
    error,
    el(
      'div',
      { class: 'form-buttons' },
      button('Send report', { type: 'submit', class: 'primary' }),
      button('Cancel', { class: 'quiet', click: () => leaveBox(entry) }),
    ),
  );

  let isSending = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    error.replaceChildren();
    const { reason, detail } = Object.fromEntries(new FormData(form));
    try {
      await asReader((jwt) => reportComment({ documentId, reason, detail, jwt }));
      thank(conversation, entry);
    } catch (failure) {
      const onSignedIn = () => form.requestSubmit();
      error.replaceChildren(...explanation(failure, { onSignedIn }));
    } finally {
      isSending = false;
    }
  });
  return { form, resume: () => form.querySelector('input').focus() };
}

function reasons(id, name) {
  const choices = Object.entries(REASONS).map(([reason, label]) => {
    const choice = `${id}-${reason}`;
    const input = el('input', {
      ...{ type: 'radio', name: 'reason', id: choice, value: reason, required: true },
    });
    return el('div', { class: 'choice' }, input, el('label', { for: choice }, words(label)));
  });
  const legend = words('Why do you report the comment of ', el('bdi', {}, name), '?');
  return el('fieldset', {}, el('legend', {}, legend), ...choices);
}

function thank(conversation, entry) {
  closeBox(entry);
  entry.isReported = true;
  conversation.update(entry, entry.comment);
  entry.view.message.replaceChildren(el('p', { class: 'thanks' }, words(THANKS)));
  entry.view.body.focus();
  announce(THANKS);
}
