import { reports } from './reports';

const judge = (openReports: number, reportsToHold: number) =>
  reports.decide({ comment: { openReports }, settings: { reportsToHold } });

it('a comment with reportsToHold open reports becomes pending', () => {
  expect(judge(3, 3)).toEqual({
    status: 'pending',
    reason: { code: 'reported', count: 3 },
    sentence: 'It has 3 open reports.',
  });
});

it('a comment with more open reports becomes pending too', () => {
  expect(judge(7, 3)).toMatchObject({ status: 'pending', reason: { count: 7 } });
});

it('a comment with fewer open reports is passed to the next rule', () => {
  expect(judge(2, 3)).toBeUndefined();
});

it('with reportsToHold 0 no number of reports makes a comment pending', () => {
  expect(judge(0, 0)).toBeUndefined();
  expect(judge(1_000, 0)).toBeUndefined();
});
