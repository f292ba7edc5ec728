import fs from 'node:fs';

import { readSite } from '../../api/site/store/site';
import { type SnapshotQuery, withSnapshot } from '../../lib/database';
import { CHANNEL_FOOT, channelHead } from './channel';
import { commentElement } from './comment';
import { articleHead, attachmentHead } from './item';
import { readArticles } from './read-articles';
import { readThreads } from './read-comments';
import { readNamed } from './read-site';
import { type WxrFiles, wxrFiles } from './wxr-files';

export interface WordpressExport {
  folder: string;
  /** Whether the e-mail addresses of Readers stand beside their Comments. */
  withEmails: boolean;
  signal?: AbortSignal;
  /** Told with each Article how many have been written. */
  onProgress?: (articles: number) => void;
  /** In bytes; for tests. */
  largest?: number;
}

export interface WordpressCounts {
  articles: number;
  comments: number;
  files: string[];
}

/**
 * Writes the site as it is at this moment as files that WordPress' importer takes (WXR 1.2), in a folder that is made where
 * there is none.
 *
 * @returns undefined where it was interrupted: then there are no files
 */
export const exportWordpress = async (
  given: WordpressExport,
): Promise<WordpressCounts | undefined> => {
  await fs.promises.mkdir(given.folder, { recursive: true });
  const site = await readSite();
  return withSnapshot(async (query) => {
    const authors = await readNamed(query, 'author');
    const topics = await readNamed(query, 'topic');
    const head = channelHead(site, { authors: authors.values(), topics: topics.values() });
    const { folder, largest } = given;
    const files = wxrFiles({ folder, head, foot: CHANNEL_FOOT, ...(largest && { largest }) });
    try {
      const counts = await writeItems(
        { query, files, given, timeZone: site.timeZone },
        { authors, topics },
      );
      if (given.signal?.aborted) {
        await files.discard();
        return undefined;
      }
      return { ...counts, files: await files.finish() };
    } catch (error) {
      await files.discard();
      throw error;
    }
  });
};

interface Writing {
  query: SnapshotQuery;
  files: WxrFiles;
  given: WordpressExport;
  timeZone: string;
}

const writeItems = async (
  { query, files, given, timeZone }: Writing,
  people: Parameters<typeof readArticles>[1],
): Promise<Omit<WordpressCounts, 'files'>> => {
  const { withEmails, signal, onProgress } = given;
  let articles = 0;
  let comments = 0;
  const next = () => (comments += 1);
  for await (const { article, discussionId } of readArticles(query, people)) {
    if (signal?.aborted) break;
    if (article.cover) {
      files.beginItem(attachmentHead(article.cover, timeZone));
      await files.endItem();
    }
    files.beginItem(articleHead(article, timeZone));
    if (discussionId !== undefined) {
      // A thread stands in one file: WordPress finds what a comment answers in the same file only.
      for await (const thread of readThreads(query, discussionId, { withEmails, next })) {
        await files.add(thread.map((comment) => commentElement(comment, timeZone)).join(''));
      }
    }
    await files.endItem();
    articles += 1;
    onProgress?.(articles);
  }
  return { articles, comments };
};
