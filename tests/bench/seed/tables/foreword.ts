import { articleAddress } from '../../../../src/api/site/domain/article-address';
import { type BodyReading, readBody } from '../../../../src/text/body/read-body';
import { slugOf } from '../../../../src/text/slug/slug';
import { htmlOfDocument } from '../../../../src/text/tree';
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
    article: derivedColumns(setting.locale),
    note: ({ documentId, body, publishedAt }) => ({
      html: htmlOfDocument(readBody(body).html, documentId),
      first_published_at: publishedAt,
    }),
  }),
  slugTable(content, setting.locale),
  ...conversationTables(content, setting.locale),
];

/** As where nothing is set: another origin is taken up at the start. */
const RULES = { origin: 'http://localhost:1337', articleUrl: null, timeZone: 'UTC' };

/** Draft and published version come one after the other: each body is read once. */
const derivedColumns = (locale: string): ((article: Article) => Row) => {
  let last: { body: string; reading: BodyReading } | undefined;
  return ({ documentId, title, body, publishedAt }) => {
    if (last?.body !== body) last = { body, reading: readBody(body) };
    const { html, excerpt, wordCount, readingMinutes } = last.reading;
    const slug = slugOf(title);
    const addressed = { documentId, locale, slug, firstPublishedAt: publishedAt, topic: null };
    return {
      slug,
      url: articleAddress(addressed, { ...RULES, defaultLocale: locale }),
      slug_is_derived: true,
      html: htmlOfDocument(html, documentId),
      excerpt,
      excerpt_is_derived: true,
      word_count: wordCount,
      reading_minutes: readingMinutes,
      first_published_at: publishedAt,
    };
  };
};
