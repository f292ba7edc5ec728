import { generateRssFeed, type RssFeed } from 'feedsmith';

import { escapeText } from '../../../text/xml';
import { type Feed, type FeedItem, MEDIA_TYPES } from './feed';

/** A feed as RSS 2.0. */
export const writeRss = (feed: Feed): string => {
  const { title, description, language, homeUrl, selfUrl, hubUrl, items } = feed;
  const links = [
    { href: selfUrl, rel: 'self', type: MEDIA_TYPES.rss },
    ...(hubUrl === null ? [] : [{ href: hubUrl, rel: 'hub' }]),
  ];
  return generateRssFeed({
    ...{ title, description, link: homeUrl, generator: 'Foreword' },
    ...(language !== null && { language }),
    lastBuildDate: feed.updatedAt,
    atom: { links },
    items: items.map(itemOf),
  });
};

const itemOf = (item: FeedItem): RssFeed.Item<Date> => {
  const { id, url, title, html, summary, authors, categories, rights, picture, source } = item;
  return {
    ...{ title, link: url ?? undefined },
    // It is HTML to whoever reads it.
    ...(summary && { description: escapeText(summary) }),
    guid: { value: id, isPermaLink: false },
    pubDate: item.publishedAt,
    categories: categories.map((name) => ({ name })),
    ...(html !== null && { content: { encoded: html } }),
    dc: { creators: authors.map(({ name }) => name), ...(rights && { rights: [rights] }) },
    ...(source && { source: { title: source.name, url: source.url } }),
    ...(picture && { media: mediaOf(picture) }),
    ...conversationOf(item),
  };
};

const mediaOf = ({
  alt,
  length,
  width,
  height,
  ...file
}: NonNullable<FeedItem['picture']>): NonNullable<RssFeed.Item<Date>['media']> => {
  const size = { ...(width && { width }), ...(height && { height }) };
  const described = alt ? { description: { value: alt, type: 'plain' } } : {};
  return { contents: [{ ...file, ...size, ...described, fileSize: length, medium: 'image' }] };
};

const conversationOf = ({
  conversation,
  inReplyTo,
}: FeedItem): Pick<RssFeed.Item<Date>, 'comments' | 'slash' | 'wfw' | 'thr'> => {
  const replied = inReplyTo && { ref: inReplyTo.id, href: inReplyTo.url ?? undefined };
  if (!conversation) return replied ? { thr: { inReplyTos: [replied] } } : {};
  const { count, pageUrl, feedUrl } = conversation;
  return {
    ...(pageUrl !== null && { comments: pageUrl }),
    slash: { comments: count },
    wfw: { commentRss: feedUrl },
  };
};
