import { type Element, type Node, textIn, visitElements, webAddress } from '../../../../text/tree';
import { namesIn } from './names';
import type { Metadata } from './page';

/** More of these are not of one article. */
const MOST_NAMES = 20;

/** Deeper JSON is none of a page. */
const DEEPEST = 6;

type Json = Record<string, unknown>;

/** JSON-LD, `meta`, `link` and `time` of a page. Nothing in them is run or loaded. */
export const readMetadata = (page: readonly Node[]): Metadata => {
  const found: Metadata = { titles: [], authors: [], topics: [] };
  const meta = new Map<string, string[]>();
  const articles: Json[] = [];
  visitElements(page, (element) => {
    readElement(element, { found, meta, articles });
  });
  const article = articles[0] ?? {};
  const of = (...names: string[]): string[] => names.flatMap((name) => meta.get(name) ?? []);

  found.titles = [
    textOf(article.headline),
    ...of('og:title', 'twitter:title'),
    ...found.titles,
  ].filter(isWords);
  found.description = of('og:description', 'description', 'twitter:description').find(isWords);
  const authors = namesOf(article.author);
  found.authors = (
    authors.length > 0 ? authors : of('author', 'article:author', 'parsely-author').flatMap(namesIn)
  ).slice(0, MOST_NAMES);
  found.publishedOn = [
    textOf(article.datePublished),
    ...of('article:published_time', 'date', 'datepublished', 'dc.date'),
    found.publishedOn,
  ]
    .map(dayOf)
    .find((day) => day !== undefined);
  found.publisher = [...namesOf(article.publisher), ...of('og:site_name')].find(isWords);
  found.canonicalUrl = [
    found.canonicalUrl,
    addressOf(article.mainEntityOfPage),
    ...of('og:url'),
    textOf(article.url),
  ]
    .map((address) => (address === undefined ? undefined : webAddress(address)))
    .find((address) => address !== undefined && address.length <= 2048);
  const topics = [
    ...textsOf(article.articleSection),
    ...textsOf(article.keywords),
    ...of('article:section', 'article:tag'),
  ];
  found.topics = [
    ...new Set(
      topics.map((topic) => topic.trim()).filter((topic) => isWords(topic) && topic.length <= 100),
    ),
  ].slice(0, MOST_NAMES);
  return found;
};

const readElement = (
  element: Element,
  { found, meta, articles }: { found: Metadata; meta: Map<string, string[]>; articles: Json[] },
): void => {
  const { name, attributes } = element;
  if (name === 'meta') {
    const key = (
      attributes.get('property') ??
      attributes.get('name') ??
      attributes.get('itemprop')
    )?.toLowerCase();
    const content = attributes.get('content');
    if (key !== undefined && content !== undefined)
      meta.set(key, [...(meta.get(key) ?? []).slice(0, MOST_NAMES), content.trim()]);
  } else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? '')) {
    found.canonicalUrl ??= webAddress(attributes.get('href') ?? '');
  } else if (name === 'time') {
    found.publishedOn ??= attributes.get('datetime');
  } else if (name === 'title') {
    found.titles.push(textIn(element).trim());
  } else if (name === 'script' && /^application\/ld\+json/i.test(attributes.get('type') ?? '')) {
    articles.push(...articlesIn(parsed(textIn(element)), 0));
  }
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};

const articlesIn = (value: unknown, depth: number): Json[] => {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => articlesIn(one, depth + 1));
  if (!isObject(value)) return [];
  if (textsOf(value['@type']).some((type) => /(?:Article|BlogPosting|Report)$/.test(type)))
    return [value];
  return articlesIn(value['@graph'], depth + 1);
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() : undefined;

const isWords = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '' && text.length <= 1_000;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => {
    const text = textOf(one);
    return text === undefined ? [] : text.split(/\s*,\s*/);
  });

const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .map((one) => textOf(isObject(one) ? one.name : one))
    .filter((name) => isWords(name) && !/^https?:/i.test(name) && name.length <= 300) as string[];

const addressOf = (value: unknown): string | undefined =>
  textOf(isObject(value) ? value['@id'] : value);

const dayOf = (written: string | undefined): string | undefined => {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(written ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : undefined;
};
