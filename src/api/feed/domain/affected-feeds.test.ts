import { affectedFeeds } from './affected-feeds';

const site = { url: 'https://a.example', defaultLocale: 'en' };
const publication = { locale: 'en', topics: [], authors: [], isCorrection: false };

it('a publication changes the feed of all Articles in every format', () => {
  expect(affectedFeeds(publication, site)).toEqual([
    'https://a.example/feeds/articles.rss',
    'https://a.example/feeds/articles.atom',
    'https://a.example/feeds/articles.json',
  ]);
});

it('and those of its Topics and Authors in its locale, and that of corrections', () => {
  const feeds = affectedFeeds(
    { locale: 'he', topics: ['rivers'], authors: ['ann'], isCorrection: true },
    site,
  );
  expect(feeds.filter((address) => address.includes('.rss'))).toEqual([
    'https://a.example/feeds/articles.rss?locale=he',
    'https://a.example/feeds/articles.rss?topic=rivers&locale=he',
    'https://a.example/feeds/articles.rss?author=ann&locale=he',
    'https://a.example/feeds/corrections.rss?locale=he',
  ]);
});
