import { Readable } from 'node:stream';

import {
  type IndexItem,
  SitemapIndexStream,
  type SitemapItemLoose,
  SitemapStream,
  streamToPromise,
} from 'sitemap';

/** The extensions of the protocol that a file uses. */
interface Extensions {
  news?: boolean;
  image?: boolean;
  xhtml?: boolean;
}

/** A file of addresses, as XML. */
export const writeSitemap = async (
  items: readonly SitemapItemLoose[],
  { news = false, image = false, xhtml = false }: Extensions,
): Promise<string> => {
  const stream = new SitemapStream({ xmlns: { news, image, xhtml, video: false } });
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
};

/** An index of files, as XML. */
export const writeIndex = async (items: readonly IndexItem[]): Promise<string> => {
  const stream = new SitemapIndexStream();
  return (await streamToPromise(Readable.from(items).pipe(stream))).toString();
};
