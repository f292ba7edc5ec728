import { articleNotFound } from '../../article/domain/errors';
import { articleTopic } from '../../discussion/domain/article-topic';
import { findDiscussion, type NamedArticle } from '../../discussion/store/find-discussion';

/**
 * The topic of a conversation that can be read.
 *
 * @throws ARTICLE_NOT_FOUND, also where the Discussion is hidden: nothing happens there that anybody may know of
 */
export const liveTopic = async ({ article, locale }: NamedArticle): Promise<string> => {
  const discussion = await findDiscussion(article, locale);
  if (!discussion || discussion.state === 'hidden') throw articleNotFound();
  return articleTopic({ documentId: discussion.articleDocumentId, locale });
};
