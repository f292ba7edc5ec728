import type { Question } from '../../../lib/reader';
import { REPLACEMENTS } from '../../editor-note/domain/default-shape';

/** A picture as the media library has it. */
export interface Picture {
  /** Relative for one that this server keeps. */
  url: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

/** An Author or a Topic. */
export interface Named {
  documentId: string;
  name: string;
  slug: string;
}

export type DescribedAuthor = Named & { url: string | null };

export interface DescribedNote {
  documentId: string;
  kind: 'foreword' | 'commentary' | 'correction' | 'clarification' | 'update' | 'retraction';
  html: string | null;
  signature: string | null;
  firstPublishedAt: string | null;
  placement: 'above' | 'below';
  editor?: Named | null;
  supersededBy?: { documentId: string } | null;
}

/**
 * What machines are told of an Article. Dates are ISO texts. Relations that the caller may not read are absent.
 */
export interface DescribedArticle {
  documentId: string;
  locale: string;
  title: string | null;
  slug: string | null;
  url: string | null;
  excerpt: string | null;
  wordCount: number | null;
  firstPublishedAt: string | null;
  publishedAt: string | null;
  lastCorrectedAt: string | null;
  /** A day. */
  originallyPublishedOn: string | null;
  canonicalUrl: string | null;
  robots: 'index' | 'noindex' | null;
  seo: { title: string | null; description: string | null; image: Picture | null } | null;
  source: {
    name: string | null;
    url: string | null;
    licence: string | null;
    creditLine: string | null;
  } | null;
  cover: Picture | null;
  authors?: DescribedAuthor[];
  topics?: Named[];
  notes?: DescribedNote[];
  discussion?: { state: 'open' | 'closed' | 'hidden'; commentCount: number } | null;
  /** Its published versions in other locales. */
  localizations?: { locale: string; url: string | null }[];
}

const NAMED = { fields: ['name', 'slug'] };
const PICTURE = { fields: ['url', 'alternativeText', 'width', 'height'] };

/** What is read of an Article in order to describe it. */
export const DESCRIPTION = {
  fields: [
    ...['title', 'slug', 'url', 'excerpt', 'wordCount', 'locale', 'canonicalUrl', 'robots'],
    ...['firstPublishedAt', 'publishedAt', 'lastCorrectedAt', 'originallyPublishedOn'],
  ],
  populate: {
    seo: { fields: ['title', 'description'], populate: { image: PICTURE } },
    source: { fields: ['name', 'url', 'licence', 'creditLine'] },
    cover: PICTURE,
    authors: { fields: [...NAMED.fields, 'url'] },
    topics: NAMED,
    notes: {
      fields: ['kind', 'html', 'signature', 'firstPublishedAt', 'placement'],
      sort: ['order:asc', 'createdAt:asc'],
      populate: { editor: NAMED, ...REPLACEMENTS },
    },
    discussion: { fields: ['state', 'commentCount'] },
    localizations: { fields: ['locale', 'url'] },
  },
} satisfies Question;
