import { documents, type TestDocument } from './content';
import { discussionRow, freshWords } from './conversation';
import { baseUrl } from './foreword';
import { type LiveStream, openLive } from './live';

/** A Comment written with the Document Service, by nobody. */
export const writeComment = async (
  article: TestDocument,
  data: object = {},
): Promise<TestDocument> => {
  const { id } = await discussionRow(article);
  return documents('api::comment.comment').create({
    data: { discussion: id, body: freshWords(), status: 'approved', ...data },
  });
};

/** What a stream of an Article is told while something is done, `comment shown <id>` or `count 2`. */
export const toldWhile = async (
  article: TestDocument,
  act: (stream: LiveStream) => Promise<unknown>,
): Promise<string[]> => {
  const stream = await openLive(baseUrl(), String(article.slug));
  try {
    await act(stream);
    // Everything before it has been told when it is.
    const { documentId } = await writeComment(article);
    await stream.until('comment', { documentId });
    const told = stream.messages.map(({ event, data }) => worded(event, data));
    return told.slice(0, told.indexOf(`comment shown ${documentId}`));
  } finally {
    stream.close();
  }
};

const worded = (event: string, data: Record<string, unknown>): string => {
  if (event === 'comment') return `comment ${String(data.kind)} ${String(data.documentId)}`;
  return `${event} ${String(data.commentCount ?? data.state)}`;
};
