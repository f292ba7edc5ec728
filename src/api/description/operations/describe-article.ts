import { type CallerState, isPermitted } from '../../../lib/access';
import { documentIdsIn } from '../../../lib/http-cache';
import { scriptJson } from '../../../text/html';
import { readConversation } from '../../comment/operations/read-conversation';
import { SETTINGS_TAG } from '../../comment-setting/store/settings';
import { SITE_TAG } from '../../site/store/site';
import type { TopLevelComment } from '../domain/comments';
import type { DescribedArticle } from '../domain/described-article';
import { type HeadTag, headTags } from '../domain/head-tags';
import { newsArticle } from '../domain/news-article';
import { readSurroundings } from './read-article';

/** A description, and what it depends on. */
export interface Described<Value> {
  value: Value;
  /** Of the cache. */
  tags: string[];
}

/** An Article as JSON-LD that may stand in a `<script>` of a page, with some of its Comments. */
export const describeInJsonLd = async (
  article: DescribedArticle,
  comments: readonly TopLevelComment[] = [],
): Promise<Described<string>> => ({
  value: scriptJson(newsArticle(article, await readSurroundings(), comments)),
  tags: tagsOf(article),
});

/** The tags of the head of an Article's page. */
export const describeInHead = async (article: DescribedArticle): Promise<Described<HeadTag[]>> => ({
  value: headTags(article, await readSurroundings()),
  tags: tagsOf(article),
});

/** The documents in a description, and the site. */
export const tagsOf = (article: DescribedArticle): string[] => [
  ...documentIdsIn(article),
  SITE_TAG,
];

/** The first Comments of an Article's conversation, the newest first, where the caller may read them. */
export const readFirstComments = async (
  state: CallerState,
  { documentId, locale }: DescribedArticle,
  count: number,
): Promise<Described<TopLevelComment[]>> => {
  if (count === 0 || !(await mayReadComments(state))) return { value: [], tags: [] };
  const { data, documentIds } = await readConversation({
    ...{ article: documentId, locale, sort: 'newest' },
    ...{ pageSize: count, cursor: null, reader: null },
  });
  return { value: standing(data), tags: [...documentIds, SETTINGS_TAG] };
};

export const mayReadComments = (state: CallerState): Promise<boolean> =>
  isPermitted(state, 'api::comment.comment.find');

/** Without those of which only a tombstone is left. */
export const standing = <Comment extends { deleted: boolean }>(comments: Comment[]): Comment[] =>
  comments.filter(({ deleted }) => !deleted);
