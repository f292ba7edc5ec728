import { textOfTitle } from '../../../text/html';
import { markdownOfComment, ordinaryComment } from '../../../text/imported';
import type { CommentRecord, NoteRecord, SourceRecord } from '../../records';
import { loss } from '../shared';
import { autop } from './body';
import type { Context } from './context';
import { utcOf } from './dates';
import { readOwnComment } from './foreword';
import type { Part } from './wxr/parts';

const STATUSES: Readonly<Record<string, CommentRecord['status'] | undefined>> = {
  1: 'approved',
  approved: 'approved',
  0: 'pending',
  hold: 'pending',
  spam: 'spam',
};

type CommentPart = Extract<Part, { kind: 'comment' }>;

/** A comment as a Comment, an internal remark as a note; a loss for a ping, and for what is in the trash. */
export function* commentRecords(part: CommentPart, context: Context): Generator<SourceRecord> {
  const get = (name: string): string => part.fields.get(name)?.trim() ?? '';
  const own = readOwnComment(part.metas, {
    content: get('comment_content'),
    approved: get('comment_approved'),
    createdAt: utcOf(part.fields, 'comment_date', context.survey.offset),
  });
  const record = commentRecord(part, own, context);
  yield record;
  if (own.loss && record.kind === 'comment') {
    yield loss('comment', record.id, own.loss.outcome, own.loss.reason);
  }
}

const commentRecord = (
  { fields, item, isWhole }: CommentPart,
  own: ReturnType<typeof readOwnComment>,
  { articles, survey }: Context,
): SourceRecord => {
  const get = (name: string): string => fields.get(name)?.trim() ?? '';
  const id = get('comment_id');
  const type = get('comment_type').toLowerCase() || 'comment';
  const isRemark = type === 'note';
  const article = articles.get(item);
  if (!isRemark && type !== 'comment') {
    return loss(type, id, 'left-out', 'It is no comment that somebody wrote.');
  }
  if (article === undefined) return loss(type, id, 'left-out', 'What it is on is left out.');
  const approved = get('comment_approved');
  if (id === '' || (!isWhole && approved === '')) {
    return loss(type, id, 'unreadable', 'The file breaks off within it, or it has no id.');
  }
  if (!isRemark && own.status === undefined && /trash(?:ed)?$/.test(approved)) {
    return loss(type, id, 'left-out', 'It was in the trash.');
  }
  const body = own.body ?? markdownOf(get('comment_content'));
  if (body === '' && own.status !== 'deleted')
    return loss(type, id, 'left-out', 'It has no words.');
  const authorName = textOfTitle(get('comment_author')).replace(/\s+/g, ' ').trim() || null;
  const createdAt = own.createdAt ?? utcOf(fields, 'comment_date', survey.offset);
  if (isRemark) return remark({ id: `comment-${id}`, article, body, authorName, createdAt });
  const [parent, user] = [get('comment_parent'), get('comment_user_id')];
  const email = get('comment_author_email');
  return {
    kind: 'comment',
    id,
    article,
    parent: parent === '' || parent === '0' || parent === id ? null : parent,
    body,
    status: own.status ?? STATUSES[approved] ?? 'pending',
    authorName,
    user: /^[1-9]\d*$/.test(user) ? user : null,
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
    createdAt,
    ...(own.editedAt && { editedAt: own.editedAt }),
  };
};

const markdownOf = (content: string): string => {
  const written = content.replace(/\r\n?/g, '\n');
  return ordinaryComment(written) ?? markdownOfComment(autop(written));
};

const remark = ({
  authorName,
  ...words
}: Pick<CommentRecord, 'id' | 'body' | 'authorName' | 'createdAt'> & {
  article: string;
}): NoteRecord => ({
  kind: 'note',
  ...words,
  noteKind: 'commentary',
  signature: authorName,
  placement: 'below',
  visibility: 'internal',
});
