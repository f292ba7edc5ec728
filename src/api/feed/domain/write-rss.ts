import { generateRssFeed, type RssFeed } from 'feedsmith';

import { type Feed, type FeedItem, lastChange, MEDIA_TYPES } from './feed';

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
    lastBuildDate: lastChange(feed),
    atom: { links },
    items: items.map(itemOf),
  });
};

const itemOf = (item: FeedItem): RssFeed.Item<Date> => {
  const { id, url, title, html, summary, authors, categories, rights, picture, source } = item;
  return {
    ...{ title, description: summary ?? undefined, link: url ?? undefined },
    guid: { value: id, isPermaLink: false },
    pubDate: item.publishedAt,
    categories: categories.map((name) => ({ name })),
    ...(html !== null && { content: { encoded: html } }),
    dc: { creators: authors.map(({ name }) => name), ...(rights && { rights: [rights] }) },
    ...(source && { source: { title: source.name, url: source.url } }),
    ...(picture && picturesOf(picture)),
    ...conversationOf(item),
  };
};

const picturesOf = ({
  url,
  type,
  length,
  width,
  height,
  alt,
}: NonNullable<FeedItem['picture']>): Pick<RssFeed.Item<Date>, 'enclosures' | 'media'> => {
  const size = { ...(width && { width }), ...(height && { height }) };
  const described = alt ? { description: { value: alt, type: 'plain' } } : {};
  const content = { url, type, fileSize: length, medium: 'image', ...size, ...described };
  return { enclosures: [{ url, type, length }], media: { contents: [content] } };
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
