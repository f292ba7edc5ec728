import { signatureOf } from '../../../../src/api/editor-note/domain/signature';
import type { Article, Content, Note } from '../content/types';
import { type Row, type Table, tableOf } from './rows';
import { stamped, type Version, versionId, versionsOf } from './shared';

/** A note and the place of the Article it stands on. */
export interface PlacedNote extends Note {
  article: number;
  publishedAt: Date;
}

/** What a side keeps of an Article and of a note besides what people write. */
export interface More {
  article: (article: Article) => Row;
  note: (note: PlacedNote) => Row;
}

/** Articles and notes with the links between them, as Strapi keeps them: a draft and a published row each. */
export const writingTables = (content: Content, locale: string, more: More): Table[] => {
  const articles = versionsOf(content.articles);
  const notes = versionsOf(notesOf(content));
  return [
    tableOf('articles', articles, ({ item, isPublished }) => ({
      ...stamped(item.documentId, item.publishedAt, isPublished),
      locale,
      title: item.title,
      body: item.body,
      originally_published_on: item.originallyPublishedOn,
      robots: 'index',
      ...more.article(item),
    })),
    linkTable('articles_authors_lnk', 'author', articles, ({ authors }) => authors),
    linkTable('articles_topics_lnk', 'topic', articles, ({ topics }) => topics),
    tableOf('editor_notes', notes, ({ item, isPublished }) => ({
      ...stamped(item.documentId, item.publishedAt, isPublished),
      kind: 'foreword',
      body: item.body,
      signature: signatureOf(null, content.authors[item.editor]?.name),
      placement: 'above',
      order: 0,
      visibility: 'public',
      ...more.note(item),
    })),
    tableOf('editor_notes_article_lnk', notes, ({ item, isPublished }, index) => ({
      editor_note_id: index + 1,
      article_id: versionId(item.article, isPublished),
      editor_note_ord: 1,
    })),
    tableOf('editor_notes_editor_lnk', notes, ({ item }, index) => ({
      editor_note_id: index + 1,
      author_id: item.editor + 1,
    })),
  ];
};

const notesOf = ({ articles }: Content): PlacedNote[] =>
  articles.flatMap(({ note, publishedAt }, article) =>
    note ? [{ ...note, article, publishedAt }] : [],
  );

/** Links from both versions of each Article to some others, in their order. */
const linkTable = (
  name: string,
  to: string,
  articles: readonly Version<Article>[],
  targets: (article: Article) => readonly number[],
): Table => {
  const links = articles.flatMap(({ item, index, isPublished }) =>
    targets(item).map((target, order) => ({ index, isPublished, target, order })),
  );
  return tableOf(name, links, ({ index, isPublished, target, order }) => ({
    article_id: versionId(index, isPublished),
    [`${to}_id`]: target + 1,
    [`${to}_ord`]: order + 1,
  }));
};
