import { oldPath } from '../../../api/redirect/domain/old-path';
import { addressOfNamed } from '../../../api/site/operations/named-address';
import { isAmong, queryPrepared } from '../../../lib/database';
import type { ArticleRecord, NoteRecord } from '../../records';
import type { Taken } from '../intake';
import { addressKey } from '../media/write-media';
import type { Run } from '../run';

/** What an address led to. */
interface Led {
  path: string;
  kind: 'article' | 'topic' | 'author';
  documentId: string;
  locale: string | null;
  /** Of an Article. */
  url: string | null;
  /** Of a Topic or an Author. */
  slug: string | null;
}

/** Where addresses from the root of the site's host lead now. */
export const targetsOf = async (
  addresses: readonly string[],
  run: Run,
): Promise<Map<string, string>> => {
  const paths = new Map(addresses.map((address) => [address, oldPath(address)]));
  const urls = await pagesAt(
    [...paths.values()].flatMap((path) => path ?? []),
    run,
  );
  const files = await filesAt(addresses, run.site);
  return new Map(
    [...paths].flatMap(([address, path]): [string, string][] => {
      const url = urls.get(path ?? '') ?? files.get(address);
      return url === undefined ? [] : [[address, url]];
    }),
  );
};

/** Where Articles are, and Topics and Authors as far as the site's settings say, by their paths at the source. */
const pagesAt = async (
  paths: readonly string[],
  { site, locale }: Run,
): Promise<Map<string, string>> => {
  const rows = await queryPrepared<Led>(
    `select redirects.path as "path", redirects.kind as "kind",
        redirects.target_document_id as "documentId", redirects.target_locale as "locale",
        articles.url as "url", coalesce(topics.slug, authors.slug) as "slug"
      from redirects
      left join articles on redirects.kind = 'article'
        and articles.document_id = redirects.target_document_id
        and articles.locale = coalesce(redirects.target_locale, ?)
      left join topics on redirects.kind = 'topic' and topics.document_id = redirects.target_document_id
      left join authors on redirects.kind = 'author' and authors.document_id = redirects.target_document_id
      where redirects.site = ? and ${isAmong('redirects.path')}`,
    [locale, site, paths],
  );
  const urls = new Map<string, string>();
  for (const { path, kind, url, slug, ...document } of rows) {
    const at =
      kind === 'article' ? url : slug && (await addressOfNamed(kind, { ...document, slug }));
    if (at) urls.set(path, at);
  }
  return urls;
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

/** Records whose links to what has come before lead to where that is now: most links of a text lead to older ones. */
export const withKnownTargets = async <Kind extends ArticleRecord | NoteRecord>(
  texts: readonly Taken<Kind>[],
  run: Run,
): Promise<Taken<Kind>[]> => {
  const named = texts.flatMap(({ record }) => run.addresses.findIn(record.body));
  const targets = named.length === 0 ? new Map<string, string>() : await targetsOf(named, run);
  return texts.map((taken) => ({
    ...taken,
    record: {
      ...taken.record,
      body: run.addresses.replaceIn(taken.record.body, (address) => targets.get(address)),
    },
  }));
};
