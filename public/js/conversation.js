import { readConversation, writeComment } from './api.js';
import { actionsFor } from './comment-actions.js';
import { commentView, writerName } from './comment-view.js';
import { composer } from './composer.js';
import { announce, button, counted, el, words } from './dom.js';
import { loading, problem } from './notices.js';
import { isOpen, respondSection } from './respond.js';
import { asReader, currentReader, onSessionChange } from './session.js';

/** Shows the conversation of one Article, and under it what a reader may add, in `container`. */
export async function showConversation({ article, container }) {
  container.replaceChildren(loading('Fetching the conversation…'));
  const { slug, locale } = article;
  try {
    const page = await readConversation({ slug, locale });
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
  showCount(conversation);
  append(conversation, page);
  container.replaceChildren(
    el('section', { class: 'conversation', 'aria-labelledby': heading.id }, heading, list, foot),
    respond.section,
  );
  onSessionChange(() => refreshActions(conversation));
  goToTarget();
}

/** What the address points to did not exist yet when the browser looked for it. */
function goToTarget() {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

/**
 * What the parts of the page share. `shown` maps the documentId of each Comment on the page to
 * {comment, view, list, box}; `askedToAnswer` is the Comment a reader wants to answer once signed in.
 */
function newConversation({ article, discussion }) {
  const { slug, locale } = article;
  const conversation = {
    article,
    discussion,
    isOpen: isOpen(discussion),
    shown: new Map(),
    heading: el('h2', { id: 'comments-heading' }),
    list: el('ol', { class: 'comments' }),
    foot: el('div', { class: 'list-foot' }),
    askedToAnswer: null,
    send: ({ body, parent }) =>
      asReader((jwt) => writeComment({ slug, locale, body, parent, jwt })),
    openReply: (comment) => openReply(conversation, comment),
    showOwn: (comment) => showOwn(conversation, comment),
  };
  conversation.respond = respondSection(conversation);
  return conversation;
}

/** Adds a page of Comments; answers with the first list item that is new. */
function append(conversation, { data, meta }) {
  const { list, foot } = conversation;
  const before = list.childElementCount;
  for (const comment of data) put(conversation, { comment, list });
  const { nextCursor } = meta.pagination;
  const more = () => showMore(conversation, nextCursor);
  foot.replaceChildren(...(nextCursor ? [button('More comments', { click: more })] : []));
  return list.children[before];
}

async function showMore(conversation, cursor) {
  const { article, foot } = conversation;
  const { slug, locale } = article;
  foot.replaceChildren(loading('Fetching more comments…'));
  try {
    const first = append(conversation, await readConversation({ slug, locale, cursor }));
    first?.querySelector('.comment').focus();
    announce('More comments shown.');
  } catch (error) {
    const retry = () => showMore(conversation, cursor);
    foot.replaceChildren(problem({ message: error.message, retry }));
  }
}

/** Puts a Comment with its replies into `list`; one that is on the page already is left alone. */
function put(conversation, { comment, list, enclosing, before = null }) {
  const { article, shown } = conversation;
  if (shown.has(comment.documentId)) return;
  const parent = comment.parent && shown.get(comment.parent.documentId)?.comment;
  // Answers nested too deeply stand beside the Comment they answer, so they name it.
  const answers = parent && parent !== enclosing ? parent : null;
  const view = commentView(comment, { locale: article.locale, answers });
  shown.set(comment.documentId, { comment, view, list, enclosing });
  view.actions.replaceChildren(...actionsFor(comment, conversation));
  list.insertBefore(view.item, before);
  for (const reply of comment.replies ?? []) {
    put(conversation, { comment: reply, list: view.replies, enclosing: comment });
  }
}

/** Shows its writer a Comment the server has just taken. */
function showOwn(conversation, comment) {
  put(conversation, { comment, ...placeOf(conversation, comment) });
  const isApproved = comment.status === 'approved';
  if (isApproved) {
    conversation.discussion.commentCount += 1;
    showCount(conversation);
  }
  conversation.shown.get(comment.documentId).view.body.focus();
  announce(isApproved ? 'Your comment is shown.' : 'Your comment is waiting for a moderator.');
}

function placeOf({ shown, list }, { parent, depth }) {
  const above = parent && shown.get(parent.documentId);
  if (!above) return { list, before: firstUnpinned({ shown, list }) };
  // Under the deepest level the server nests, an answer stands beside what it answers.
  const isNested = depth > above.comment.depth;
  return isNested
    ? { list: above.view.replies, enclosing: above.comment }
    : { list: above.list, enclosing: above.enclosing };
}

/** Newest come first, but pinned ones stay on top. */
function firstUnpinned({ shown, list }) {
  const isUnpinned = (item) => !shown.get(item.dataset.comment).comment.pinned;
  return [...list.children].find(isUnpinned) ?? null;
}

function openReply(conversation, comment) {
  if (!currentReader()) {
    conversation.askedToAnswer = comment;
    conversation.respond.askToSignIn();
    return;
  }
  conversation.askedToAnswer = null;
  const entry = conversation.shown.get(comment.documentId);
  if (!entry.box) {
    entry.box = replyBox(conversation, entry);
    entry.view.answerBox.replaceChildren(entry.box.form);
  }
  entry.box.resume();
}

function replyBox(conversation, entry) {
  const { comment, view } = entry;
  const close = () => {
    entry.box = null;
    view.answerBox.replaceChildren();
  };
  return composer({
    label: `Your reply to ${writerName(comment)}`,
    draftKey: `${conversation.article.documentId}.${comment.documentId}`,
    submitLabel: 'Post Reply',
    send: (body) => conversation.send({ body, parent: comment.documentId }),
    onSent: (reply) => {
      close();
      conversation.showOwn(reply);
    },
    onSignedOut: () => {
      conversation.askedToAnswer = comment;
    },
    onCancel: () => {
      close();
      view.actions.querySelector('button')?.focus();
    },
  });
}

function refreshActions(conversation) {
  for (const { comment, view } of conversation.shown.values()) {
    view.actions.replaceChildren(...actionsFor(comment, conversation));
  }
}

function showCount({ heading, discussion }) {
  const { state, commentCount } = discussion;
  const count = commentCount > 0 ? counted(commentCount, 'Comment') : 'No comments yet';
  heading.replaceChildren(words(state === 'hidden' ? 'Comments' : count));
}
