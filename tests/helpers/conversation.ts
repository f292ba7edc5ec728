import { randomUUID } from 'node:crypto';

import { app, load } from './foreword';
import { type Answer, get, post, put, remove } from './http';
import { createApiToken, type TestReader } from './people';

/** An Article as a test names it; `slug` or, without one, `documentId` goes into the address. */
export interface InArticle {
  documentId: string;
  slug?: string | null;
}

/** A Comment as it is sent. */
export interface SeenComment {
  documentId: string;
  url: string | null;
  body: string | null;
  html: string | null;
  depth: number;
  parent: { documentId: string } | null;
  author: { documentId: string; displayName: string } | null;
  status: string;
  likeCount: number;
  replyCount: number;
  pinned: boolean;
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
  /** In a conversation. */
  replies: SeenComment[];
  moreReplies: string | null;
}

type Of = Pick<SeenComment, 'documentId'>;

/** A text that has not been posted before. */
export const freshWords = (): string => `Words ${randomUUID()}`;

/** Posts a Comment, and answers with what came back, whatever that is. */
export const say = (
  reader: Pick<TestReader, 'token'>,
  article: InArticle,
  body: string,
  parent?: string,
): Promise<Answer> =>
  post(`/api/articles/${article.slug ?? article.documentId}/comments`, {
    token: reader.token,
    body: { data: { body, parent } },
  });

/** Posts a Comment that must be taken. */
export const comment = async (
  reader: TestReader,
  article: InArticle,
  body = freshWords(),
  parent?: Of,
): Promise<SeenComment> => done(await say(reader, article, body, parent?.documentId)).body.data;

/** The conversation under an Article. */
export const conversation = (article: InArticle, query = ''): Promise<Answer> =>
  get(`/api/articles/${article.slug ?? article.documentId}/comments${query}`);

export const edit = (reader: TestReader, { documentId }: Of, body: string) =>
  put(`/api/comments/${documentId}`, { token: reader.token, body: { data: { body } } });

export const takeBack = (reader: TestReader, { documentId }: Of) =>
  remove(`/api/comments/${documentId}`, { token: reader.token });

export const like = (reader: TestReader, { documentId }: Of) =>
  put(`/api/comments/${documentId}/like`, { token: reader.token });

export const unlike = (reader: TestReader, { documentId }: Of) =>
  remove(`/api/comments/${documentId}/like`, { token: reader.token });

export const report = (reader: TestReader, { documentId }: Of, data: object = { reason: 'spam' }) =>
  post(`/api/comments/${documentId}/reports`, { token: reader.token, body: { data } });

let token: Promise<string> | undefined;

/** The API token with which `moderate` and `setDiscussion` come; it may do everything. */
export const deskToken = (): Promise<string> => (token ??= createApiToken());

export const moderate = async ({ documentId }: Of, data: object): Promise<Answer> =>
  post(`/api/comments/${documentId}/moderate`, { token: await deskToken(), body: { data } });

/** Moves a Comment as a Moderator does, which must succeed. */
export const decide = async (of: Of, status: string): Promise<SeenComment> =>
  done(await moderate(of, { status })).body.data;

/** The Discussion of an Article as its row has it. */
export const discussionRow = ({ documentId }: InArticle, locale = 'en') =>
  app()
    .db.connection('discussions')
    .where({ article_document_id: documentId, article_locale: locale })
    .first();

/** Opens, closes or hides a Discussion, or sets when it closes. */
export const setDiscussion = async (
  article: InArticle,
  data: object,
  locale?: string,
): Promise<void> => {
  const { document_id: documentId } = await discussionRow(article, locale);
  done(await put(`/api/discussions/${documentId}`, { token: await deskToken(), body: { data } }));
};

/** The row of a Comment, private columns included. */
export const commentRow = ({ documentId }: Of) =>
  app().db.connection('comments').where({ document_id: documentId }).first();

/** Rows of a table that are about a Comment, oldest first. */
export const rowsAbout = async (
  table: 'likes' | 'reports' | 'decisions',
  of: Of,
): Promise<Record<string, unknown>[]> => {
  const { id } = await commentRow(of);
  return app().db.connection(table).where({ comment_id: id }).orderBy('id');
};

/** A moment as the columns of this database hold it. */
export const moment = (time: number): number | string =>
  app().db.dialect.client === 'sqlite' ? time : new Date(time).toISOString();

/** Has a Comment be posted so many seconds ago. */
export const age = ({ documentId }: Of, seconds: number) =>
  app()
    .db.connection('comments')
    .where({ document_id: documentId })
    .update({ created_at: moment(Date.now() - seconds * 1000) });

/** Changes what the newsroom keeps about a Reader, as the admin panel does. */
export const setReader = ({ documentId }: TestReader, data: object) =>
  app().get('documents')('plugin::users-permissions.user').update({ documentId, data });

interface Findings {
  comments: unknown[];
  discussion: unknown;
}

const NOTHING_OFF: Findings = { comments: [], discussion: null };

/** Counts a Discussion afresh: what it keeps must have been right. */
export const expectTrueCounts = async (article: InArticle, locale?: string): Promise<void> => {
  const { recountDiscussion } = load('./api/comment/store/recount') as {
    recountDiscussion: (id: number) => Promise<Findings>;
  };
  const { id } = await discussionRow(article, locale);
  expect(await recountDiscussion(id)).toEqual(NOTHING_OFF);
};

/** All top-level Comments, page after page. */
export const everyThread = async (
  article: InArticle,
  { sort = 'newest', pageSize = 20 } = {},
): Promise<SeenComment[]> => {
  const threads: SeenComment[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const at: string = cursor && `&pagination[cursor]=${cursor}`;
    const query = `?sort=${sort}&pagination[pageSize]=${pageSize}${at}`;
    const { body } = done(await conversation(article, query));
    threads.push(...(body.data as SeenComment[]));
    cursor = body.meta.pagination.nextCursor;
  }
  return threads;
};

/** Comments under one, page after page, from a cursor on. */
export const everyReply = async (
  { documentId }: Of,
  { cursor, pageSize = 100 }: { cursor?: string | null; pageSize?: number } = {},
): Promise<SeenComment[]> => {
  const replies: SeenComment[] = [];
  let next: string | null = cursor ?? '';
  while (next !== null) {
    const at: string = next && `&pagination[cursor]=${next}`;
    const path = `/api/comments/${documentId}/replies?pagination[pageSize]=${pageSize}${at}`;
    const { body } = done(await get(path));
    replies.push(...(body.data as SeenComment[]));
    next = body.meta.pagination.nextCursor;
  }
  return replies;
};

/** What an answer comes to: its status, and the code of its error where it has one. */
export const told = ({ status, body }: Answer): string => {
  const code = body?.error?.details?.code;
  return code === undefined ? String(status) : `${status} ${code}`;
};

/** An answer that must not be an error. */
const done = (answer: Answer): Answer => {
  if (answer.status >= 400) throw new Error(`${told(answer)}: ${JSON.stringify(answer.body)}`);
  return answer;
};
