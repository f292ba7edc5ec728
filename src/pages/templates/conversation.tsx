import type { Conversation as ConversationPage } from '../../api/comment/domain/conversation';
import type { ThreadedComment } from '../../api/comment/domain/threads';
import type { ConversationSort } from '../../api/comment/store/read-roots';
import { Comment } from './comment';
import { Day } from './dates';
import { counted, Words } from './text';

/** A page of a conversation, and where on the site it stands. */
export interface ConversationProps {
  conversation: ConversationPage;
  /** The path of its Article's page. */
  path: string;
  sort: ConversationSort;
  /** Whether it is the first page. */
  isFirst: boolean;
  locale: string;
  timeZone: string;
}

const SORTS: Record<ConversationSort, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  top: 'Top',
};

/** A page of a conversation, and what a reader may add to it. */
export const Conversation = (props: ConversationProps) => {
  const { conversation, locale, timeZone } = props;
  const { data, pagination, discussion } = conversation;
  const isOpen = isOpenNow(discussion);
  const view = { locale, timeZone, isOpen, byId: commentsIn(data) };
  return (
    <div id="conversation">
      <section class="conversation" aria-labelledby="comments-heading">
        <div class="conversation-head">
          <h2 id="comments-heading" tabindex={-1}>
            <Words>{headingOf(discussion)}</Words>
          </h2>
          {pagination.total > 1 && <Sorts {...props} />}
        </div>
        <ol class="comments">
          {data.map((thread) => (
            <Comment key={thread.documentId} comment={thread} enclosing={null} view={view} />
          ))}
        </ol>
        <div class="list-foot">
          <Pages {...props} />
        </div>
      </section>
      <Respond {...props} isOpen={isOpen} />
    </div>
  );
};

const isOpenNow = ({ state, closesAt }: ConversationPage['discussion']): boolean =>
  state === 'open' && !(closesAt !== null && new Date(closesAt) <= new Date());

const headingOf = ({ state, commentCount }: ConversationPage['discussion']): string => {
  if (state === 'hidden') return 'Comments';
  return commentCount > 0 ? counted(commentCount, 'Comment') : 'No comments yet';
};

const commentsIn = (threads: readonly ThreadedComment[]): Map<string, ThreadedComment> => {
  const found = new Map<string, ThreadedComment>();
  const visit = (comment: ThreadedComment): void => {
    found.set(comment.documentId, comment);
    comment.replies.forEach(visit);
  };
  threads.forEach(visit);
  return found;
};

const Sorts = ({ path, sort }: ConversationProps) => (
  <nav class="sorts" aria-label="Order of the comments" lang="en" dir="ltr">
    <ul>
      {Object.entries(SORTS).map(([name, label]) => (
        <li key={name}>
          <a
            href={withQuery(path, { sort: name })}
            aria-current={name === sort ? 'true' : undefined}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Pages = ({ conversation, path, sort, isFirst }: ConversationProps) => {
  const { nextCursor } = conversation.pagination;
  return (
    <>
      {nextCursor !== null && (
        <a class="button" href={`${withQuery(path, { sort, cursor: nextCursor })}#conversation`}>
          <Words>More comments</Words>
        </a>
      )}
      {!isFirst && (
        <a class="button first" href={`${withQuery(path, { sort })}#conversation`}>
          <Words>The first comments</Words>
        </a>
      )}
    </>
  );
};

/** The newest first is what an address without a `sort` shows. */
const withQuery = (path: string, { sort, cursor }: { sort: string; cursor?: string }): string => {
  const query = new URLSearchParams({
    ...(sort !== 'newest' && { sort }),
    ...(cursor !== undefined && { cursor }),
  }).toString();
  return query === '' ? path : `${path}?${query}`;
};

const Respond = ({
  conversation: { discussion },
  isOpen,
  locale,
  timeZone,
}: ConversationProps & { isOpen: boolean }) =>
  isOpen ? (
    <section class="respond" id="respond" aria-labelledby="respond-heading">
      <div>
        <h2 id="respond-heading">
          <Words>Leave a Reply</Words>
        </h2>
        {discussion.closesAt !== null && (
          <p class="closing">
            <Words>
              Open until <Day value={discussion.closesAt} {...{ locale, timeZone }} />
            </Words>
          </p>
        )}
      </div>
      <div />
      <div>
        <div class="gate">
          <p>
            <Words>You must be logged in to post a comment.</Words>
          </p>
          <p class="notice without-scripts">
            <Words>Signing in and writing need JavaScript.</Words>
          </p>
          <div class="form-buttons">
            <button type="button" lang="en" dir="ltr" class="primary">
              Sign in
            </button>
            <button type="button" lang="en" dir="ltr" class="quiet">
              Create an account
            </button>
          </div>
        </div>
      </div>
    </section>
  ) : (
    <section class="respond">
      <p class="notice closed">
        <Words>
          {discussion.state === 'hidden'
            ? 'The conversation of this article is not shown.'
            : 'The conversation of this article is closed: it takes no more comments.'}
        </Words>
      </p>
    </section>
  );
