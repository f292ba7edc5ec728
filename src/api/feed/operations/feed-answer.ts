import type { ServedAnswer } from '../../../lib/served';
import { siteName, type Surroundings } from '../../description/domain/surroundings';
import { SITE_TAG } from '../../site/store/site';
import { cleanTexts } from '../domain/clean';
import { type Feed, type FeedItem, type Format, MEDIA_TYPES } from '../domain/feed';
import { writeAtom } from '../domain/write-atom';
import { writeJson } from '../domain/write-json';
import { writeRss } from '../domain/write-rss';

const WRITERS: Record<Format, (feed: Feed) => string> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
};

/** A feed as it is sent, with what it depends on beside the site. */
export const feedAnswer = (
  feed: Omit<Feed, 'updatedAt'>,
  format: Format,
  tags: readonly string[],
): ServedAnswer => {
  const text = WRITERS[format](cleanTexts({ ...feed, updatedAt: lastChange(feed.items) }));
  const { hubUrl, selfUrl } = feed;
  const headers: Record<string, string> =
    hubUrl === null ? {} : { Link: `<${hubUrl}>; rel="hub", <${selfUrl}>; rel="self"` };
  return {
    text,
    type: `${MEDIA_TYPES[format]}; charset=utf-8`,
    tags: [SITE_TAG, ...tags],
    headers,
  };
};

/** An empty feed has no time of its own, and may not be without one: the day is as good as any. */
const lastChange = (items: readonly FeedItem[]): Date => {
  const times = items.map(({ updatedAt }) => updatedAt.getTime());
  return new Date(times.length > 0 ? Math.max(...times) : new Date().setUTCHours(0, 0, 0, 0));
};

/** What all feeds of the site have in common. @param about what this one is of, where it is not of everything */
export const feedHead = (
  { site }: Surroundings,
  about: string | null,
): Pick<Feed, 'title' | 'description' | 'hubUrl' | 'publisher'> => {
  const name = siteName({ site });
  const title = about === null ? name : `${about} · ${name}`;
  return {
    title,
    description: site.description ?? title,
    hubUrl: site.hubUrl,
    publisher: site.publisher?.name ?? name,
  };
};
