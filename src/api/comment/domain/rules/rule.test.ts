import { defineRule } from './rule';

const short = defineRule({
  reasons: {
    short: ({ length, least }: { length: number; least: number }) =>
      `It has ${length} characters; ${least} are asked for.`,
    COMMENT_BODY_REQUIRED: () => 'Write something.',
  },
  decide: ({ text }: { text: string }) => {
    if (text === '') return { status: 'refused', reason: { code: 'COMMENT_BODY_REQUIRED' } };
    if (text === 'pass') return { status: 'approved', reason: null };
    const { length } = text;
    return length < 10
      ? { status: 'pending', reason: { code: 'short', length, least: 10 } }
      : undefined;
  },
});

it('a verdict has its reason as a code with parameters, beside the sentence of the rule', () => {
  expect(short.decide({ text: 'Word' })).toEqual({
    status: 'pending',
    reason: { code: 'short', length: 4, least: 10 },
    sentence: 'It has 4 characters; 10 are asked for.',
  });
});

it('a refusal has a sentence too', () => {
  expect(short.decide({ text: '' })).toEqual({
    status: 'refused',
    reason: { code: 'COMMENT_BODY_REQUIRED' },
    sentence: 'Write something.',
  });
});

it('a verdict without a reason has no sentence', () => {
  expect(short.decide({ text: 'pass' })).toEqual({
    status: 'approved',
    reason: null,
    sentence: null,
  });
});

it('a rule that does not decide passes the comment to the next', () => {
  expect(short.decide({ text: 'Words enough' })).toBeUndefined();
});

it('a rule lists all of its codes', () => {
  expect(short.codes).toEqual(['short', 'COMMENT_BODY_REQUIRED']);
});

it('a reason without a sentence, or without a parameter of its sentence, does not compile', () => {
  const reasons = { long: ({ length }: { length: number }) => `It has ${length} characters.` };
  // @ts-expect-error There is no such code.
  defineRule({ reasons, decide: () => ({ status: 'pending', reason: { code: 'short' } }) });
  // @ts-expect-error The sentence names a length.
  defineRule({ reasons, decide: () => ({ status: 'pending', reason: { code: 'long' } }) });
  defineRule({
    reasons,
    // @ts-expect-error Clients know no such code.
    decide: () => ({ status: 'refused', reason: { code: 'long', length: 1 } }),
  });
});
