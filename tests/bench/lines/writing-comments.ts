import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench } from '../core/line';
import { CONNECTIONS, type LoadRequest } from '../load/job';
import type { Side } from '../sides/side';
import { articlesOf, slugOfArticle } from './content';
import { write } from './write';

/** Each Reader may write once in so many seconds. */
const FLOOD_SECONDS = 1;

const LISTED = Array.from({ length: 50 }, (_, index) => `unwanted${index}`);

/** Every rule on: readers' first comments wait, words are looked for, discussions close some day. */
const EVERY_RULE = {
  moderation: 'first',
  approvedBeforeTrusted: 1,
  maxLength: 5_000,
  maxLinks: 2,
  heldWords: LISTED.slice(0, 25).join('\n'),
  bannedWords: LISTED.slice(25).join('\n'),
  closeAfterDays: 36_500,
  editWindowSeconds: 300,
  floodSeconds: FLOOD_SECONDS,
  maxDepth: 6,
  reportsToHold: 3,
};

export const turnRulesOn = async (side: Side): Promise<void> => {
  await write(side, { method: 'PUT', path: '/api/comment-setting', data: EVERY_RULE });
  // Who wrote just now may write again.
  await sleep(FLOOD_SECONDS * 1_000);
};

let written = 0;

/** A text that has not been posted before. */
const newWords = (): string => {
  written += 1;
  return `I *remember* the ferry, and how they waited for it. There were ${written} of them.`;
};

/** So many Articles are commented on in turn. */
export const COMMENTED = 20;

const commentedSlugs = (bench: Bench): string[] =>
  articlesOf(bench).all.slice(0, COMMENTED).map(slugOfArticle);

/** Each Reader on one connection: two of them might come to the same Reader out of turn. */
export const writersOf = ({ scale }: Bench): number =>
  scale.size.readers - (scale.size.readers % CONNECTIONS);

/** So many Comments, of each Reader in turn, on Articles in turn. */
export const newComments = async (bench: Bench, count: number): Promise<LoadRequest[]> => {
  const side = await bench.side('foreword');
  const tokens = (await side.ask('tokens')).slice(0, writersOf(bench));
  const slugs = commentedSlugs(bench);
  return Array.from({ length: count }, (_, index) => ({
    method: 'POST',
    path: `/api/articles/${slugs[index % slugs.length]}/comments`,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens[index % tokens.length]}`,
    },
    body: JSON.stringify({ data: { body: newWords() } }),
  }));
};

/** The same in a plain Strapi, which accepts anonymous comments. */
export const newStockComments = (bench: Bench, count: number): LoadRequest[] => {
  const articles = articlesOf(bench).all.slice(0, COMMENTED);
  return Array.from({ length: count }, (_, index) => ({
    method: 'POST',
    path: '/api/comments',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      data: { body: newWords(), article: articles[index % articles.length]?.documentId },
    }),
  }));
};
