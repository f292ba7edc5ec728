import { oldPath } from '../../../api/redirect/domain/old-path';
import { isAmong, queryPrepared } from '../../../lib/database';
import type { ArticleRecord } from '../../records';
import type { Taken } from '../intake';
import { addressKey } from '../media';
import type { Run } from '../run';

/** Where addresses from the root of the site's host lead now. */
export const targetsOf = async (
  addresses: readonly string[],
  { site, locale }: Run,
): Promise<Map<string, string>> => {
  const paths = new Map(addresses.map((address) => [address, oldPath(address)]));
  const rows = await queryPrepared<{ path: string; url: string }>(
    `select redirects.path as "path", articles.url as "url" from redirects
      join articles on articles.document_id = redirects.target_document_id
        and articles.locale = coalesce(redirects.target_locale, ?)
      where redirects.site = ? and redirects.kind = 'article' and articles.url is not null
        and ${isAmong('redirects.path')}`,
    [locale, site, [...paths.values()].flatMap((path) => path ?? [])],
  );
  const urls = new Map(rows.map(({ path, url }) => [path, url]));
  const files = await filesAt(addresses, site);
  return new Map(
    [...paths].flatMap(([address, path]): [string, string][] => {
      const url = urls.get(path ?? '') ?? files.get(address);
      return url === undefined ? [] : [[address, url]];
    }),
  );
};

/** A picture in another size than it was uploaded in, as WordPress makes them: `photo-300x200.jpg`. */
const SIZE = /-\d{1,5}x\d{1,5}(?=\.\w{2,5}$)/;

/** Where files that were taken over are now, by their addresses at the source. */
const filesAt = async (
  addresses: readonly string[],
  site: string,
): Promise<Map<string, string>> => {
  const keys = new Map(
    addresses.map((address) => [
      address,
      [addressKey(address), addressKey(address.replace(SIZE, ''))],
    ]),
  );
  const rows = await queryPrepared<{ key: string; url: string }>(
    `select origins.source_id as "key", files.url as "url" from origins
      join files on files.document_id = origins.document
      where origins.site = ? and origins.kind = 'media-address' and ${isAmong('origins.source_id')}`,
    [site, [...keys.values()].flat()],
  );
  const urls = new Map(rows.map(({ key, url }) => [key, url]));
  return new Map(
    [...keys].flatMap(([address, own]): [string, string][] => {
      const url = own.map((key) => urls.get(key)).find((found) => found !== undefined);
      return url === undefined ? [] : [[address, url]];
    }),
  );
};

/** Articles whose links to what has come before lead to where that is now: most links of a text lead to older ones. */
export const withKnownTargets = async (
  articles: readonly Taken<ArticleRecord>[],
  run: Run,
): Promise<Taken<ArticleRecord>[]> => {
  const named = articles.flatMap(({ record }) => run.addresses.findIn(record.body));
  const targets = named.length === 0 ? new Map<string, string>() : await targetsOf(named, run);
  return articles.map((taken) => ({
    ...taken,
    record: {
      ...taken.record,
      body: run.addresses.replaceIn(taken.record.body, (address) => targets.get(address)),
    },
  }));
};
