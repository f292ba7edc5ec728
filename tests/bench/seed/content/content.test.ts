import { slugOf } from '../../../../src/text/slug/slug';
import { sizeOf } from '../size';
import { contentOf } from './index';

const size = sizeOf({ articles: 100, comments: 5_000 });
const content = contentOf(size);
const { articles, comments } = content;

const commentsOn = (article: number) => comments.filter((comment) => comment.article === article);

it('the content is the same each time', () => {
  expect(contentOf(size)).toEqual(content);
});

it('the content has Articles of about 4 kB, a note on every second one, and no slug twice', () => {
  const bytes = articles.map(({ body }) => Buffer.byteLength(body));
  expect(Math.min(...bytes)).toBeGreaterThan(3_500);
  expect(Math.max(...bytes)).toBeLessThan(4_800);
  expect(articles.filter(({ note }) => note)).toHaveLength(50);
  expect(new Set(articles.map(({ title }) => slugOf(title))).size).toBe(100);
});

it('the content has a twentieth of the Comments on one Article, a hundredth on another, none on the last', () => {
  expect(comments).toHaveLength(5_000);
  expect(commentsOn(0)).toHaveLength(250);
  expect(commentsOn(1)).toHaveLength(50);
  expect(commentsOn(99)).toHaveLength(0);
  for (let article = 2; article < 99; article += 1) {
    expect([48, 49]).toContain(commentsOn(article).length);
  }
});

it('the content has 60 % replies, to earlier Comments on the same Article', () => {
  const replies = comments.filter(({ parent }) => parent !== null);
  expect(replies.length / comments.length).toBeCloseTo(0.6, 1);
  for (const { parent, article, createdAt } of replies) {
    const answered = comments[parent ?? NaN]!;
    expect(answered.article).toBe(article);
    expect(answered.createdAt.getTime()).toBeLessThan(createdAt.getTime());
  }
});

it('the content has no two Comments of one Reader with the same text in one Discussion, however large it is', () => {
  const { comments: many } = contentOf({
    articles: 2,
    comments: 25_000,
    readers: 500,
    busy: [25_000],
  });
  expect(new Set(many.map(({ reader, body }) => `${reader} ${body}`)).size).toBe(25_000);
});

it('more Comments than there is room for are refused', () => {
  expect(() => contentOf({ articles: 2, comments: 9, readers: 5, busy: [5] })).toThrow('no room');
});
