import { links } from './links';

const judge = (count: number, maxLinks: number) =>
  links.decide({
    comment: { links: Array.from({ length: count }, (_, n) => `https://example.org/${n}`) },
    settings: { maxLinks },
  });

it('a comment with maxLinks links is passed to the next rule', () => {
  expect(judge(2, 2)).toBeUndefined();
});

it('a comment with one link more becomes pending', () => {
  expect(judge(3, 2)).toEqual({
    status: 'pending',
    reason: { code: 'too-many-links', count: 3, maxLinks: 2 },
    sentence: 'It has 3 links; 2 are allowed.',
  });
});

it('with maxLinks 0 one link makes a comment pending', () => {
  expect(judge(0, 0)).toBeUndefined();
  expect(judge(1, 0)).toMatchObject({ status: 'pending' });
});
