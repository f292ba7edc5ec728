import { type AtomFeed, generateAtomFeed } from 'feedsmith';

import { type Feed, type FeedItem, MEDIA_TYPES } from './feed';

/** A feed as Atom 1.0, with the threads of RFC 4685. */
export const writeAtom = (feed: Feed): string => {
  const { title, description, language, homeUrl, selfUrl, hubUrl, publisher, items } = feed;
  return generateAtomFeed({
    id: selfUrl,
    title: { value: title, type: 'text' },
    subtitle: { value: description, type: 'text' },
    updated: feed.updatedAt,
    authors: [{ name: publisher }],
    generator: { text: 'Foreword' },
    links: [
      { href: selfUrl, rel: 'self', type: MEDIA_TYPES.atom },
      { href: homeUrl, rel: 'alternate', type: 'text/html' },
      ...(hubUrl === null ? [] : [{ href: hubUrl, rel: 'hub' }]),
    ],
    entries: items.map(entryOf),
    ...(language !== null && { xml: { lang: language } }),
  });
};

const entryOf = (item: FeedItem): AtomFeed.Entry<Date> => {
  const { id, url, title, html, summary, authors, categories, rights, conversation } = item;
  const content = contentOf(item);
  const isSummed = html !== null || url !== null;
  return {
    id,
    title: { value: title, type: 'text' },
    published: item.publishedAt,
    updated: item.updatedAt,
    authors: authors.map((author) => ({ name: author.name, uri: author.url ?? undefined })),
    categories: categories.map((term) => ({ term })),
    links: linksOf(item),
    ...(content && { content }),
    ...(summary && isSummed && { summary: { value: summary, type: 'text' } }),
    ...(rights && { rights: { value: rights, type: 'text' } }),
    ...threadOf(item, conversation?.count),
  };
};

/** Without a page to go to, an entry must have its content in it. */
const contentOf = ({ html, url, summary, title }: FeedItem): AtomFeed.Content | undefined => {
  if (html !== null) return { value: html, type: 'html' };
  return url === null ? { value: summary ?? title, type: 'text' } : undefined;
};

const linksOf = ({ url, conversation, picture, source }: FeedItem): AtomFeed.Link<Date>[] => [
  ...(url === null ? [] : [{ href: url, rel: 'alternate', type: 'text/html' }]),
  ...(source ? [{ href: source.url, rel: 'via', title: source.name }] : []),
  ...(picture
    ? [{ href: picture.url, rel: 'enclosure', type: picture.type, length: picture.length }]
    : []),
  ...(conversation ? [repliesOf(conversation)] : []),
];

const repliesOf = ({
  feedUrl,
  count,
  lastAt,
}: NonNullable<FeedItem['conversation']>): AtomFeed.Link<Date> => ({
  ...{ href: feedUrl, rel: 'replies', type: MEDIA_TYPES.atom },
  thr: { count, ...(lastAt && { updated: lastAt }) },
});

const threadOf = (
  { inReplyTo }: FeedItem,
  total: number | undefined,
): Pick<AtomFeed.Entry<Date>, 'thr'> => {
  if (!inReplyTo) return total === undefined ? {} : { thr: { total } };
  const { id, url } = inReplyTo;
  const page = url === null ? {} : { href: url, type: 'text/html' };
  return { thr: { inReplyTos: [{ ref: id, ...page }] } };
};
