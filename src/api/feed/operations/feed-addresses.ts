import type { ServedAddress, ServedAnswer, ServedRequest } from '../../../lib/served';
import { FORMATS, type Format } from '../domain/feed';
import { articlesFeed } from './articles-feed';
import { articleCommentsFeed, commentsFeed } from './comments-feed';
import { correctionsFeed } from './corrections-feed';

interface FeedOf {
  /** Without what tells the format. */
  path: string;
  actions: readonly string[];
  parameters: readonly string[];
  answer: (request: ServedRequest, format: Format) => Promise<ServedAnswer | undefined>;
}

const ARTICLES = 'api::article.article.find';
const NOTES = 'api::editor-note.editor-note.find';
const COMMENTS = 'api::comment.comment.find';

const FEEDS: readonly FeedOf[] = [
  {
    path: '/feeds/articles',
    actions: [ARTICLES],
    parameters: ['topic', 'author', 'locale'],
    answer: articlesFeed,
  },
  {
    path: '/feeds/articles/:slug/comments',
    actions: [COMMENTS],
    parameters: ['locale'],
    answer: articleCommentsFeed,
  },
  {
    path: '/feeds/comments',
    actions: [COMMENTS],
    parameters: ['locale'],
    answer: commentsFeed,
  },
  {
    // It names the Articles.
    path: '/feeds/corrections',
    actions: [NOTES, ARTICLES],
    parameters: ['locale'],
    answer: correctionsFeed,
  },
];

/** All feeds, each in all formats. */
export const feedAddresses: readonly ServedAddress[] = FEEDS.flatMap(
  ({ path, actions, parameters, answer }) =>
    FORMATS.map((format): ServedAddress => {
      return {
        ...{ path: `${path}.${format}`, kind: 'data', actions, parameters },
        answer: (request) => answer(request, format),
      };
    }),
);
