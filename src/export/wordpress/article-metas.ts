import { type ArticleData, digestOf, METAS, toBase64 } from './format';
import type { ExportedArticle } from './exported-article';
import { noteData } from './note-block';

/** What of an Article WordPress has no place for, as metas. */
export const ownMetas = (article: ExportedArticle): [key: string, value: string][] => {
  const hidden = article.notes.filter((note) => !isShown(note));
  return [
    [METAS.markdown, toBase64(article.body)],
    [METAS.data, toBase64(JSON.stringify(dataOf(article)))],
    ...(hidden.length === 0
      ? []
      : [[METAS.notes, toBase64(JSON.stringify(hidden.map(noteData)))] as [string, string]]),
  ];
};

/** Whether everybody who sees the Article sees the note. */
export const isShown = ({ visibility, isPublished }: ExportedArticle['notes'][number]): boolean =>
  visibility === 'public' && isPublished;

const dataOf = (article: ExportedArticle): ArticleData => {
  const { documentId, locale, title, excerpt, canonicalUrl } = article;
  const { originallyPublishedOn, source, redirects } = article;
  return {
    ...{ documentId, locale, title, excerpt, canonicalUrl },
    ...{ originallyPublishedOn, source, redirects },
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    firstPublishedAt: article.firstPublishedAt?.toISOString() ?? null,
    publishAt: article.publishAt?.toISOString() ?? null,
    digest: digestOf(article.html),
  };
};
