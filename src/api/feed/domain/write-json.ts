import { generateJsonFeed, type JsonFeed } from 'feedsmith';

import type { Feed, FeedItem } from './feed';

/** A feed as JSON Feed 1.1. */
export const writeJson = (feed: Feed): string => {
  const { title, description, language, homeUrl, selfUrl, hubUrl, publisher, items } = feed;
  const written = generateJsonFeed({
    ...{ title, description, home_page_url: homeUrl, feed_url: selfUrl },
    ...(language !== null && { language }),
    authors: [{ name: publisher }],
    ...(hubUrl !== null && { hubs: [{ type: 'WebSub', url: hubUrl }] }),
    items: items.map(itemOf),
  }) as object;
  // The library leaves empty lists out, but there must be one.
  return JSON.stringify({ items: [], ...written });
};

const itemOf = (item: FeedItem): JsonFeed.Item<Date> => {
  const { id, url, title, html, summary, authors, categories, picture, source } = item;
  return {
    ...{ id, title, date_published: item.publishedAt, date_modified: item.updatedAt },
    ...(url !== null && { url }),
    ...(source && { external_url: source.url }),
    ...(html === null ? { content_text: summary ?? title } : { content_html: html }),
    ...(summary && { summary }),
    authors: authors.map((author) => ({
      name: author.name,
      ...(author.url !== null && { url: author.url }),
    })),
    tags: [...categories],
    ...(picture && { image: picture.url, attachments: [attachmentOf(picture)] }),
  };
};

const attachmentOf = ({
  url,
  type,
  length,
  alt,
}: NonNullable<FeedItem['picture']>): JsonFeed.Attachment => ({
  ...{ url, mime_type: type, size_in_bytes: length },
  ...(alt && { title: alt }),
});
