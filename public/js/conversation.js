import { showActions } from './actions/index.js';
import { readConversation, writeComment } from './api.js';
import { announce, button, counted, words } from './dom.js';
import { loading, problem } from './notices.js';
import { hideWaiting, onReaderChange, showWaiting } from './own-comments.js';
import { offerReplies } from './replies.js';
import { isOpen, respondSection } from './respond.js';
import { asReader } from './session.js';
import { sortControl, sortOfPage } from './sorting.js';
import * as threads from './threads.js';

/** Takes over the conversation that stands in the page, `page` as the server has put it there, and lets readers act. */
export function takeOverConversation({ article, page, container }) {
  const conversation = newConversation({ article, discussion: page.meta.discussion, container });
  for (const comment of page.data) {
    const entry = threads.adopt(conversation, comment);
    offerReplies(conversation, entry, comment.moreReplies);
  }
  offerMore(conversation, page.meta.pagination.nextCursor);
  container
    .querySelector('.sorts')
    ?.replaceWith(sortControl({ onChange: () => showInOrder(conversation) }));
  container.querySelector('.respond').replaceWith(conversation.respond.section);
  onReaderChange(() => {
    hideWaiting(conversation);
    refreshActions(conversation);
    void showWaiting(conversation);
  });
  goToTarget();
  void showWaiting(conversation);
}

/** The Comment that the address points to takes the focus; the browser has scrolled to it. */
function goToTarget() {
  if (location.hash)
    document.getElementById(location.hash.slice(1))?.focus({ preventScroll: true });
}

/**
 * What the parts of the page share. `shown` is explained in threads.js; `lastPastEditing` is when the
 * youngest Comment was written that is known to be too old for an edit.
 */
function newConversation({ article, discussion, container }) {
  const { slug, locale } = article;
  const conversation = {
    article,
    discussion,
    isOpen: isOpen(discussion),
    lastPastEditing: '',
    shown: new Map(),
    heading: container.querySelector('#comments-heading'),
    list: container.querySelector('.comments'),
    foot: container.querySelector('.list-foot'),
    backToFirst: container.querySelectorAll('.list-foot .first'),
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
  const fresh = data.flatMap((comment) => {
    const entry = threads.put(conversation, comment, { enclosing: null, before: null });
    if (entry) offerReplies(conversation, entry, comment.moreReplies);
    return entry ?? [];
  });
  threads.gather(conversation);
  conversation.discussion = meta.discussion;
  showCount(conversation);
  offerMore(conversation, meta.pagination.nextCursor);
  return fresh[0];
}

function offerMore(conversation, nextCursor) {
  const more = () => showMore(conversation, nextCursor);
  const offered = nextCursor ? [button('More comments', { click: more })] : [];
  conversation.foot.replaceChildren(...offered, ...conversation.backToFirst);
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
    conversation.backToFirst = [];
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
