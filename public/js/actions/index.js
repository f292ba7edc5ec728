import { like } from './like.js';
import { reply } from './reply.js';
import { edit } from './edit.js';
import { remove } from './remove.js';
import { report } from './report.js';
import { focusAction } from './action-button.js';

/**
 * What may be done with a Comment, in the order shown. Each is a function of the conversation and the
 * Comment's entry that gives an element, or null. A new action is a file and a line.
 */
const ACTIONS = [like, reply, edit, remove, report];

/** Shows what may be done with a Comment now. The keyboard's focus stays on the action that has it. */
export function showActions(conversation, entry) {
  const { actions } = entry.view;
  const { activeElement } = document;
  const focused = actions.contains(activeElement) ? activeElement.dataset.action : undefined;
  actions.replaceChildren(...ACTIONS.map((action) => action(conversation, entry)).filter(Boolean));
  if (focused) focusAction(entry, focused);
}
