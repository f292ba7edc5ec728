import { showActions } from './actions/index.js';
import { closeBox } from './actions/box.js';
import { commentView, showComment } from './comment-view.js';

/**
 * Where Comments stand on the page. `conversation.shown` maps the documentId of each one to its entry
 * {comment, view, enclosing, box}; `enclosing` is the entry it stands under, or null.
 */

/** Puts a Comment with its replies on the page; one that is there already is left alone. */
export function put(conversation, comment, place = placeOf(conversation, comment)) {
  const { shown } = conversation;
  if (shown.has(comment.documentId)) return null;
  const { enclosing, before } = place;
  const entry = { comment, view: commentView(comment), enclosing, box: null };
  shown.set(comment.documentId, entry);
  show(conversation, entry);
  listOf(conversation, enclosing).insertBefore(entry.view.item, before);
  for (const reply of comment.replies ?? []) {
    put(conversation, reply, under(conversation, entry, reply));
  }
  return entry;
}

/** Shows a Comment on the page as it is now, and counts it accordingly. */
export function update(conversation, entry, comment) {
  recount(conversation, entry.comment, comment);
  entry.comment = { ...entry.comment, ...comment };
  show(conversation, entry);
}

/**
 * Takes a Comment off the page; a tombstone stands for it as long as others stand under it. The
 * keyboard's focus, if it is there, goes to what is next.
 */
export function takeAway(conversation, entry) {
  const { comment, view } = entry;
  const hasFocus = view.item.contains(document.activeElement);
  let next = view.body;
  if (hasReplies(conversation, entry)) {
    closeBox(entry);
    update(conversation, entry, tombstoneOf(comment));
  } else {
    next = neighbourOf(conversation, entry);
    vanish(conversation, entry);
  }
  if (hasFocus) (next.isConnected ? next : conversation.heading).focus();
}

/** Whether others see anything under a Comment: then it leaves a tombstone. */
export function hasReplies({ shown }, { comment }) {
  const isUnder = (other) => other.parent?.documentId === comment.documentId;
  return (
    comment.replyCount > 0 ||
    [...shown.values()].some(({ comment: other }) => isUnder(other) && isSeenByAll(other))
  );
}

/** Where a Comment belongs that did not come in its thread; `thread` is its entry, where it is known. */
export function placeOf(conversation, comment, thread = null) {
  const above = parentOf(conversation, comment) ?? thread;
  if (!above) return { enclosing: null, before: firstUnpinned(conversation) };
  // Under the deepest level the server nests, an answer stands beside what it answers.
  const isNested = comment.depth > above.comment.depth || !above.enclosing;
  return under(conversation, isNested ? above : above.enclosing, comment);
}

/** Takes Comments that stand apart, because what they answer was not on the page, under it. */
export function gather(conversation) {
  const isAstray = ({ comment, enclosing }) => !enclosing && parentOf(conversation, comment);
  for (const entry of [...conversation.shown.values()].filter(isAstray)) {
    putAnew(conversation, entry);
  }
}

/** Counts a Comment that has changed; `before` is null for one that is new. */
export function recount(conversation, before, after) {
  const step = Number(after.status === 'approved') - Number(before?.status === 'approved');
  if (step === 0) return;
  const parent = parentOf(conversation, after);
  if (parent) parent.comment.replyCount += step;
  conversation.discussion.commentCount += step;
  conversation.showCount();
}

function show(conversation, entry) {
  const { comment, view, enclosing } = entry;
  const parent = parentOf(conversation, comment);
  // Answers nested too deeply stand beside the Comment they answer, so they name it.
  const isPlain =
    comment.parent === null || (enclosing !== null && (!parent || parent === enclosing));
  const answers = isPlain ? undefined : (parent?.comment ?? null);
  showComment(view, comment, { locale: conversation.article.locale, answers });
  showActions(conversation, entry);
}

/** Replies stand oldest first. */
function under(conversation, enclosing, { createdAt }) {
  const items = [...enclosing.view.replies.children];
  const isEarlier = (item) => entryOf(conversation, item).comment.createdAt <= createdAt;
  return { enclosing, before: items[items.findLastIndex(isEarlier) + 1] ?? null };
}

/** Newest come first, but pinned ones stay on top. */
function firstUnpinned(conversation) {
  const isUnpinned = (item) => !entryOf(conversation, item).comment.pinned;
  return [...conversation.list.children].find(isUnpinned) ?? null;
}

function vanish(conversation, entry) {
  const { shown } = conversation;
  const { comment, view } = entry;
  recount(conversation, comment, tombstoneOf(comment));
  shown.delete(comment.documentId);
  view.item.remove();
  // What stands under it is there for its writer only, and stays there.
  const left = [...shown.values()].filter((other) => view.item.contains(other.view.item));
  for (const other of left) putAnew(conversation, other);
  const parent = parentOf(conversation, comment);
  if (parent?.comment.deleted && !hasReplies(conversation, parent)) vanish(conversation, parent);
}

function putAnew(conversation, entry) {
  entry.view.item.remove();
  conversation.shown.delete(entry.comment.documentId);
  put(conversation, entry.comment);
}

/** What takes the focus when a Comment goes. */
function neighbourOf({ heading }, { view, enclosing }) {
  const { nextElementSibling, previousElementSibling } = view.item;
  const item = nextElementSibling ?? previousElementSibling ?? enclosing?.view.item;
  return item?.querySelector('.comment') ?? heading;
}

function tombstoneOf(comment) {
  const gone = { body: null, html: null, author: null, editedAt: null, likeCount: 0 };
  return { ...comment, ...gone, status: 'deleted', deleted: true };
}

function isSeenByAll({ status }) {
  return status === 'approved' || status === 'deleted';
}

function parentOf({ shown }, { parent }) {
  return parent ? shown.get(parent.documentId) : undefined;
}

function entryOf({ shown }, item) {
  return shown.get(item.dataset.comment);
}

function listOf({ list }, enclosing) {
  return enclosing ? enclosing.view.replies : list;
}
