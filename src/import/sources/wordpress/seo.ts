import { webAddress } from '../../../text/html';
import { type Item, metaOf } from './wxr/parts';

/** Where plugins keep the address that search engines shall take an Article for. */
const CANONICAL = [
  '_yoast_wpseo_canonical',
  'rank_math_canonical_url',
  '_aioseo_canonical_url',
  '_aioseop_custom_link',
  '_seopress_robots_canonical',
  '_genesis_canonical_uri',
];

/** Where they keep that search engines shall not list it, and what they write there. */
const NOINDEX: readonly [key: string, value: RegExp][] = [
  ['_yoast_wpseo_meta-robots-noindex', /^1$/],
  ['_yoast_wpseo_meta-robots-adv', /\bnoindex\b/],
  ['rank_math_robots', /\bnoindex\b/],
  ['_aioseo_noindex', /^(?:1|on|true)$/],
  ['_aioseo_robots_noindex', /^(?:1|on|true)$/],
  ['_aioseop_noindex', /^(?:1|on|true)$/],
  ['_seopress_robots_index', /^yes$/],
  ['_genesis_noindex', /^1$/],
];

/** The canonical address of an item, unless it is its own; null without one. */
export const canonicalOf = (item: Item): string | null => {
  const address = webAddress(metaOf(item, ...CANONICAL) ?? '');
  if (address === undefined || bare(address) === bare(item.fields.get('link') ?? '')) return null;
  return address;
};

/** Whether search engines shall leave an item out. What Rank Math serialises is not parsed: its counts may be wrong. */
export const isNoindex = (item: Item): boolean =>
  NOINDEX.some(([key, value]) => value.test(metaOf(item, key) ?? ''));

const bare = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
