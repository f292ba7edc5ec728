import { type BodyReading, readBody } from '../../../../src/api/article/domain/read-body';
import { slugOf } from '../../../../src/api/article/domain/slug';
import { articleHtml } from '../../../../src/shared/markup';
import type { Article, Content } from '../content/types';
import { conversationTables } from './conversation';
import type { Row, Table } from './rows';
import { namedTable, readerTables, type Setting } from './shared';
import { slugTable } from './slugs';
import { writingTables } from './writings';

/**
 * The content as Foreword keeps it: derived fields, claims on slugs and counts included, as its hooks
 * would have filled them. All Comments show.
 */
export const forewordTables = (content: Content, setting: Setting): Table[] => [
  namedTable('authors', content.authors, { is_editor: true }),
  namedTable('topics', content.topics),
  ...readerTables(content, setting, ({ name }) => ({ display_name: name, commenting: 'normal' })),
  ...writingTables(content, setting.locale, {
    article: derivedColumns(),
    note: ({ body }) => ({ html: articleHtml(body) }),
  }),
  slugTable(content, setting.locale),
  ...conversationTables(content, setting.locale),
];

/** Draft and published version come one after the other: each body is read once. */
const derivedColumns = (): ((article: Article) => Row) => {
  let last: { body: string; reading: BodyReading } | undefined;
  return ({ title, body, publishedAt }) => {
    if (last?.body !== body) last = { body, reading: readBody(body) };
    const { html, excerpt, wordCount, readingMinutes } = last.reading;
    return {
      slug: slugOf(title),
      slug_is_derived: true,
      html,
      excerpt,
      excerpt_is_derived: true,
      word_count: wordCount,
      reading_minutes: readingMinutes,
      first_published_at: publishedAt,
    };
  };
};
