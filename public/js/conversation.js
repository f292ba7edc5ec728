import { showActions } from './actions/index.js';
import { readConversation, writeComment } from './api.js';
import { announce, button, counted, el, words } from './dom.js';
import { loading, problem } from './notices.js';
import { hideWaiting, onReaderChange, showWaiting } from './own-comments.js';
import { offerReplies } from './replies.js';
import { isOpen, respondSection } from './respond.js';
import { asReader } from './session.js';
import { sortControl, sortOfPage } from './sorting.js';
import * as threads from './threads.js';

/** Shows the conversation of one Article, and under it what a reader may add, in `container`. */
export async function showConversation({ article, container }) {
  container.replaceChildren(loading('Fetching the conversation…'));
  const { slug, locale } = article;
  try {
    const page = await readConversation({ slug, locale, sort: sortOfPage() });
    render({ article, container, page });
  } catch (error) {
    const retry = () => showConversation({ article, container });
    const message = `The conversation could not be fetched. ${error.message}`;
    container.replaceChildren(problem({ message, retry }));
  }
}

function render({ article, container, page }) {
  const conversation = newConversation({ article, discussion: page.meta.discussion });
  const { heading, list, foot, respond } = conversation;
  const sorts = sortControl({ onChange: () => showInOrder(conversation) });
  append(conversation, page);
  container.replaceChildren(
    el(
      'section',
      { class: 'conversation', 'aria-labelledby': heading.id },
      el('div', { class: 'conversation-head' }, heading, page.meta.pagination.total > 1 && sorts),
      list,
      foot,
    ),
    respond.section,
  );
  onReaderChange(() => {
    hideWaiting(conversation);
    refreshActions(conversation);
    void showWaiting(conversation);
  });
  goToTarget();
  void showWaiting(conversation);
}

/** What the address points to did not exist yet when the browser looked for it. */
function goToTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

/**
 * What the parts of the page share. `shown` is explained in threads.js; `lastPastEditing` is when the
 * youngest Comment was written that is known to be too old for an edit.
 */
function newConversation({ article, discussion }) {
  const { slug, locale } = article;
  const conversation = {
    article,
    discussion,
    isOpen: isOpen(discussion),
    lastPastEditing: '',
    shown: new Map(),
    heading: el('h2', { id: 'comments-heading', tabindex: '-1' }),
    list: el('ol', { class: 'comments' }),
    foot: el('div', { class: 'list-foot' }),
    send: ({ body, parent }) =>
      asReader((jwt) => writeComment({ slug, locale, body, parent, jwt })),
    showOwn: (comment) => showOwn(conversation, comment),
    showCount: () => showCount(conversation),
    update: (entry, comment) => threads.update(conversation, entry, comment),
    takeAway: (entry) => threads.takeAway(conversation, entry),
    hasReplies: (entry) => threads.hasReplies(conversation, entry),
    stopEditing: ({ createdAt }) => stopEditing(conversation, createdAt),
    close: () => close(conversation),
  };
  conversation.respond = respondSection(conversation);
  return conversation;
}

/** Adds a page of Comments; answers with the entry of the first that is new. */
function append(conversation, { data, meta }) {
  const { foot } = conversation;
  const fresh = data.flatMap((comment) => {
    const entry = threads.put(conversation, comment, { enclosing: null, before: null });
    if (entry) offerReplies(conversation, entry, comment.moreReplies);
    return entry ?? [];
  });
  threads.gather(conversation);
  conversation.discussion = meta.discussion;
  showCount(conversation);
  const { nextCursor } = meta.pagination;
  const more = () => showMore(conversation, nextCursor);
  foot.replaceChildren(...(nextCursor ? [button('More comments', { click: more })] : []));
  return fresh[0];
}

async function showMore(conversation, cursor) {
  const { foot } = conversation;
  const sort = sortOfPage();
  foot.replaceChildren(loading('Fetching more comments…'));
  try {
    const page = await readPage(conversation, cursor);
    if (sort !== sortOfPage()) return;
    const first = append(conversation, page);
    first?.view.body.focus();
    announce('More comments shown.');
  } catch (error) {
    const retry = () => showMore(conversation, cursor);
    foot.replaceChildren(problem({ message: error.message, retry }));
  }
}

/** Shows the conversation from its beginning, in the order that the address asks for now. */
async function showInOrder(conversation) {
  const { foot, list, shown } = conversation;
  const sort = sortOfPage();
  foot.replaceChildren(loading('Fetching the comments…'));
  try {
    const page = await readPage(conversation);
    // The reader has asked for another order meanwhile.
    if (sort !== sortOfPage()) return;
    shown.clear();
    list.replaceChildren();
    append(conversation, page);
    announce(`Comments shown: ${sort} first.`);
    await showWaiting(conversation);
  } catch (error) {
    const retry = () => showInOrder(conversation);
    foot.replaceChildren(problem({ message: error.message, retry }));
  }
}

function readPage({ article }, cursor) {
  const { slug, locale } = article;
  return readConversation({ slug, locale, sort: sortOfPage(), cursor });
}

/** Shows its writer a Comment the server has just taken. */
function showOwn(conversation, comment) {
  const entry = threads.put(conversation, comment);
  threads.recount(conversation, null, comment);
  entry.view.body.focus();
  const isApproved = comment.status === 'approved';
  announce(isApproved ? 'Your comment is shown.' : 'Your comment is waiting for a moderator.');
}

function stopEditing(conversation, createdAt) {
  conversation.lastPastEditing = createdAt;
  refreshActions(conversation);
}

/** The Discussion turned out to take nothing any more. */
function close(conversation) {
  conversation.isOpen = false;
  conversation.respond.close();
  refreshActions(conversation);
}

function refreshActions(conversation) {
  for (const entry of conversation.shown.values()) showActions(conversation, entry);
}

function showCount({ heading, discussion }) {
  const { state, commentCount } = discussion;
  const count = commentCount > 0 ? counted(commentCount, 'Comment') : 'No comments yet';
  heading.replaceChildren(words(state === 'hidden' ? 'Comments' : count));
}
