import { cleanArticleHtml, cleanCommentHtml } from './clean';
import { renderArticleMarkdown, renderCommentMarkdown } from './markdown';

/** The safe HTML of an Article's or an EditorNote's body. */
export const articleHtml = (body: string): string => cleanArticleHtml(renderArticleMarkdown(body));

/** The safe HTML of a Comment's body. */
export const commentHtml = (body: string): string =>
  cleanCommentHtml(renderCommentMarkdown(body)).trim();
