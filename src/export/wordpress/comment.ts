import { type CommentData, digestOf, METAS, STATUSES, toBase64 } from './format';
import { gmt, local } from './dates';
import { cdata, element } from './xml';

/** A Comment as an item has it. */
export interface ExportedComment {
  id: number;
  parentId: number | null;
  status: string;
  authorName: string;
  email: string;
  body: string;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
}

export const commentElement = (comment: ExportedComment, timeZone: string): string =>
  [
    '<wp:comment>\n',
    element('wp:comment_id', comment.id),
    cdata('wp:comment_author', comment.authorName),
    cdata('wp:comment_author_email', comment.email),
    element('wp:comment_author_url', ''),
    cdata('wp:comment_author_IP', ''),
    cdata('wp:comment_date', local(comment.createdAt, timeZone)),
    cdata('wp:comment_date_gmt', gmt(comment.createdAt)),
    cdata('wp:comment_content', comment.html),
    cdata('wp:comment_approved', STATUSES[comment.status] ?? '0'),
    cdata('wp:comment_type', 'comment'),
    element('wp:comment_parent', comment.parentId ?? 0),
    element('wp:comment_user_id', 0),
    meta(METAS.markdown, toBase64(comment.body)),
    meta(METAS.data, toBase64(JSON.stringify(dataOf(comment)))),
    '</wp:comment>\n',
  ].join('');

const meta = (key: string, value: string): string =>
  `<wp:commentmeta>\n${cdata('wp:meta_key', key)}${cdata('wp:meta_value', value)}</wp:commentmeta>\n`;

const dataOf = ({ status, createdAt, editedAt, html }: ExportedComment): CommentData => ({
  status,
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  digest: digestOf(html),
});
