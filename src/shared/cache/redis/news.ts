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

/** What came over the channel: `tags` as others say, undefined for what this process said itself. */
interface Heard {
  /** By the common clock. */
  number: number;
  tags: readonly string[] | null | undefined;
}

/** @param text the number and the news of a change, as `scripts.ts` publishes them */
export const readNews = (text: string): Heard => {
  const end = text.indexOf(' ');
  const number = Number(text.slice(0, end));
  try {
    const { from, tags } = News.parse(JSON.parse(text.slice(end + 1)));
    return { number, tags: from === SELF ? undefined : tags };
  } catch {
    // What cannot be understood may mean anything.
    return { number, tags: null };
  }
};
