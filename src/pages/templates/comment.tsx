import type { ThreadedComment } from '../../api/comment/domain/threads';
import { Moment } from './dates';
import { CleanedHtml, counted, Words } from './text';

/** What Comments of a conversation have in common. */
export interface ConversationView {
  locale: string;
  timeZone: string;
  isOpen: boolean;
  /** All of a thread, by document id. */
  byId: ReadonlyMap<string, ThreadedComment>;
}

interface CommentProps {
  comment: ThreadedComment;
  /** The one that it stands under. */
  enclosing: ThreadedComment | null;
  view: ConversationView;
}

/** A Comment with all that stands under it: the elements that `comment-view.js` makes, so that the script finds them. */
export const Comment = ({ comment, enclosing, view }: CommentProps) => (
  <li data-comment={comment.documentId}>
    <article class="comment" id={anchor(comment)} tabindex={-1}>
      <div>{comment.deleted ? <Tombstone /> : <Written {...{ comment, enclosing, view }} />}</div>
      <div class="actions">{!comment.deleted && <Actions comment={comment} view={view} />}</div>
      <div />
      <div class="answer-box" />
    </article>
    <ol class="replies">
      {comment.replies.map((reply) => (
        <Comment key={reply.documentId} comment={reply} enclosing={comment} view={view} />
      ))}
    </ol>
    <div class="more-replies" />
  </li>
);

const anchor = ({ documentId }: Pick<ThreadedComment, 'documentId'>): string =>
  `comment-${documentId}`;

const Tombstone = () => (
  <p class="tombstone">
    <Words>This comment was removed.</Words>
  </p>
);

const writerName = ({ author, deleted }: ThreadedComment): string =>
  deleted ? 'a removed comment' : (author?.displayName ?? 'Deleted reader');

const Written = ({ comment, enclosing, view }: CommentProps) => {
  const { createdAt, editedAt, pinned, html } = comment;
  return (
    <>
      <header class="comment-head">
        <bdi class="reader-name">{writerName(comment)}</bdi>
        <a class="permalink" href={`#${anchor(comment)}`}>
          <Moment value={createdAt} {...view} />
        </a>
        {editedAt && <Mark text="Edited" />}
        {pinned && <Mark text="Pinned" />}
      </header>
      <Answers {...{ comment, enclosing, view }} />
      <CleanedHtml html={html} class="prose" dir="auto" />
    </>
  );
};

const Mark = ({ text }: { text: string }) => (
  <span class="mark" lang="en" dir="ltr">
    {text}
  </span>
);

/** Answers nested too deeply stand beside the Comment they answer, so they name it. */
const Answers = ({ comment, enclosing, view }: CommentProps) => {
  const { parent } = comment;
  if (parent === null || parent.documentId === enclosing?.documentId) return null;
  const answered = view.byId.get(parent.documentId);
  return (
    <p class="answers">
      <Words>
        In reply to{' '}
        {answered ? (
          <a href={`#${anchor(answered)}`}>
            <bdi>{writerName(answered)}</bdi>
          </a>
        ) : (
          'a comment that is not shown here'
        )}
      </Words>
    </p>
  );
};

/** What somebody who is not signed in may do: the script puts working buttons in the places of these. */
const Actions = ({ comment, view }: Pick<CommentProps, 'comment' | 'view'>) => {
  const { likeCount } = comment;
  const name = writerName(comment);
  return (
    <>
      <Action
        name="like"
        class="quiet like"
        label={`Like the comment of ${name}, ${counted(likeCount, 'Like')}`}
        text={likeCount > 0 ? `Like ${likeCount}` : 'Like'}
        isPressed={false}
      />
      {view.isOpen && (
        <Action name="reply" label={`Log in to reply to ${name}`} text="Log in to reply" />
      )}
      <Action name="report" label={`Report the comment of ${name}`} text="Report" />
    </>
  );
};

interface ActionProps {
  name: string;
  label: string;
  text: string;
  class?: string;
  isPressed?: boolean;
}

const Action = ({ name, label, text, class: look = 'quiet', isPressed }: ActionProps) => (
  <button
    type="button"
    {...{ lang: 'en', dir: 'ltr', class: look, 'data-action': name, 'aria-label': label }}
    aria-pressed={isPressed}
  >
    {text}
  </button>
);
