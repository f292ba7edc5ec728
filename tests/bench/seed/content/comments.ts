import { sentence } from './prose';
import type { Random } from './random';
import type { Article, Comment, Size } from './types';

const REPLIES_OF_TEN = 6;

const SHORTEST = 8;

const LONGEST = 60;

const MINUTE = 60_000;

/** So many different texts: what is derived from one is derived once, which is most of the work. */
const TEXTS = 10_000;

/** Comments on each Article, oldest first; 60 % of them answer any earlier one there. */
export const makeComments = (
  random: Random,
  articles: readonly Article[],
  size: Pick<Size, 'comments' | 'readers' | 'busy'>,
): Comment[] => {
  const texts = Array.from({ length: TEXTS }, () =>
    sentence(random, SHORTEST + random.below(LONGEST - SHORTEST)),
  );
  const comments: Comment[] = [];
  for (const [article, count] of countsOf(articles.length, size).entries()) {
    const first = comments.length;
    const publishedAt = articles[article]?.publishedAt.getTime() ?? 0;
    for (let nth = 0; nth < count; nth += 1) {
      const isReply = nth > 0 && random.below(10) < REPLIES_OF_TEN;
      const text = (first + nth) % TEXTS;
      comments.push({
        documentId: random.documentId(),
        article,
        parent: isReply ? first + random.below(nth) : null,
        reader: readerOf(text, Math.floor(nth / TEXTS), size.readers),
        body: texts[text] ?? '',
        createdAt: new Date(publishedAt + (nth + 1) * MINUTE),
      });
    }
  }
  return comments;
};

/** Nobody says the same twice in one Discussion: with each round through the texts, others say them. */
const readerOf = (text: number, round: number, readers: number): number =>
  (text * SPREAD + round) % readers;

/** A prime, so that Readers follow one another in no order. */
const SPREAD = 7_919;

/** How many on each Article: on the first as `busy` says, on the last none, on the others the rest. */
const countsOf = (
  articles: number,
  { comments, busy }: Pick<Size, 'comments' | 'busy'>,
): number[] => {
  const others = articles - busy.length - 1;
  const rest = comments - busy.reduce((sum, count) => sum + count, 0);
  if (rest < 0 || others < Math.min(rest, 1)) {
    throw new Error(`There is no room for ${comments} comments on ${articles} articles.`);
  }
  const shares = Array.from(
    { length: others },
    (_, index) => Math.floor(rest / others) + (index < rest % others ? 1 : 0),
  );
  return [...busy, ...shares, 0];
};
