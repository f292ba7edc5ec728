import type { Question } from '../../../lib/reader';
import { REPLACEMENTS } from '../../editor-note/domain/default-shape';
import type { FeedNote } from './note-aside';

/** What feeds say of an Article. Dates are ISO texts; relations that the role Public may not read are absent. */
export interface FeedArticle {
  documentId: string;
  locale: string;
  title: string | null;
  slug: string | null;
  url: string | null;
  excerpt: string | null;
  /** Read only where feeds have whole texts. */
  html?: string | null;
  firstPublishedAt: string;
  publishedAt: string;
  lastCorrectedAt: string | null;
  source: {
    name: string | null;
    url: string | null;
    licence: string | null;
    creditLine: string | null;
  } | null;
  cover: Cover | null;
  authors?: { documentId: string; name: string; slug: string; url: string | null }[];
  topics?: { documentId: string; name: string }[];
  notes?: FeedNote[];
  discussion?: {
    state: 'open' | 'closed' | 'hidden';
    commentCount: number;
    lastCommentAt: string | null;
  } | null;
}

/** A picture as the media library has it. */
export interface Cover {
  /** Relative for one that this server keeps. */
  url: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
  mime: string;
  /** In kilobytes of 1,000, with two decimals. */
  size: number;
}

const FIELDS = [
  ...['title', 'slug', 'url', 'excerpt', 'locale'],
  ...['firstPublishedAt', 'publishedAt', 'lastCorrectedAt'],
];

/** What is read of an Article for a feed. */
export const feedQuestion = (hasText: boolean): Question => ({
  fields: hasText ? [...FIELDS, 'html'] : FIELDS,
  populate: {
    source: { fields: ['name', 'url', 'licence', 'creditLine'] },
    cover: { fields: ['url', 'alternativeText', 'width', 'height', 'mime', 'size'] },
    authors: { fields: ['name', 'slug', 'url'] },
    topics: { fields: ['name'] },
    notes: {
      fields: [
        ...['kind', 'signature', 'placement', 'firstPublishedAt', 'publishedAt'],
        ...(hasText ? ['html'] : []),
      ],
      sort: ['order:asc', 'createdAt:asc'],
      populate: { editor: { fields: ['name'] }, ...REPLACEMENTS },
    },
    discussion: { fields: ['state', 'commentCount', 'lastCommentAt'] },
  },
});
