import { ruleColumns, whyOf } from './rule-columns';

const DECISION = {
  rule: 'links',
  reason: { code: 'too-many-links', count: 3, maxLinks: 2 },
  sentence: 'It has 3 links; 2 are allowed.',
} as const;

const WHY = { reason: DECISION.reason, sentence: DECISION.sentence };

const stored = (columns: ReturnType<typeof ruleColumns>) => ({
  statusRule: columns.status_rule,
  statusReason: columns.status_reason,
  ruleReason: columns.rule_reason,
});

it('a reason is read as it was stored, as a string or as a value', () => {
  const row = stored(ruleColumns(DECISION));
  expect(whyOf(row)).toEqual(WHY);
  expect(whyOf({ ...row, ruleReason: WHY })).toEqual(WHY);
});

it('a reason is read also where a Moderator has written a sentence of their own', () => {
  expect(whyOf({ ...stored(ruleColumns(DECISION)), statusReason: 'Rude' })).toEqual(WHY);
});

it('a comment that was judged before reasons had codes has the stored sentence', () => {
  const row = { statusRule: 'links', statusReason: 'It has 3 links.', ruleReason: null };
  expect(whyOf(row)).toEqual({ reason: null, sentence: 'It has 3 links.' });
});

it('a comment to which no rule objected has no reason', () => {
  expect(whyOf(stored(ruleColumns({ rule: 'body', reason: null, sentence: null })))).toBeNull();
});

it('the sentence of a Moderator is not taken for that of a rule', () => {
  expect(whyOf({ statusRule: null, statusReason: 'Rude', ruleReason: null })).toBeNull();
});
