import { randomUUID } from 'node:crypto';

import { z } from '@strapi/utils';

/** Of this process: its own news come back to it, and are no news. */
const SELF = randomUUID();

/** The channel by which a process hears itself, as long as news can reach it. */
export const ECHO = `foreword:echo:${SELF}`;

/** What one instance tells the others. `tags` null: anything may have changed. */
const News = z.object({ from: z.string(), tags: z.array(z.string()).nullable() });

export const writeNews = (tags: readonly string[] | null): string =>
  JSON.stringify({ from: SELF, tags });

/** What others say has changed; undefined for what this process said itself. @param text of `writeNews` */
export const readNews = (text: string): readonly string[] | null | undefined => {
  try {
    const { from, tags } = News.parse(JSON.parse(text));
    return from === SELF ? undefined : tags;
  } catch {
    // What cannot be understood may mean anything.
    return null;
  }
};

/** The same with its number by the common clock, as `scripts.ts` publishes both. */
export const readNumberedNews = (
  text: string,
): { number: number; tags: ReturnType<typeof readNews> } => {
  const end = text.indexOf(' ');
  return { number: Number(text.slice(0, end)), tags: readNews(text.slice(end + 1)) };
};
