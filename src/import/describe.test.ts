import { describe as describeRecord } from './describe';
import type { ArticleRecord } from './records';

const article: ArticleRecord = {
  ...{ kind: 'article', id: '12', title: 'The <b>title</b>\u001b[2J', slug: null },
  ...{ formerSlugs: [], body: '', excerpt: null, state: 'published', publishAt: null },
  ...{ createdAt: null, updatedAt: null, firstPublishedAt: null, authors: [], topics: [] },
  ...{ cover: null, canonicalUrl: null, isNoindex: false, isOpen: true, addresses: [] },
};

it('says on one line what a record would become, without control characters', () => {
  expect(describeRecord(article, 'created')).toBe(
    'article 12: a published Article, "The title [2J", slug "the-title2j"',
  );
  expect(describeRecord({ ...article, state: 'draft' }, 'unchanged')).toMatch(
    /^article 12: a draft of an Article, .*\(unchanged\)$/,
  );
});

it('says why something is left out', () => {
  const loss = {
    kind: 'loss',
    of: 'page',
    id: '3',
    outcome: 'left-out',
    reason: 'By rule.',
  } as const;
  expect(describeRecord(loss, 'left-out')).toBe('page 3: left-out. By rule.');
});
