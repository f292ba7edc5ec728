import { refuseBy } from './refuse';

it('a refusal is thrown with its code, its sentence, and its parameters as details', async () => {
  const refuse = async () =>
    refuseBy({
      status: 'refused',
      reason: { code: 'COMMENT_TOO_FAST', retryAfter: 3 },
      sentence: 'Wait.',
    });
  await expect(refuse()).rejects.toEqual(
    expect.objectContaining({
      status: 429,
      message: 'Wait.',
      details: { code: 'COMMENT_TOO_FAST', retryAfter: 3 },
    }),
  );
});

it('any other verdict throws nothing', () => {
  expect(() => refuseBy(undefined)).not.toThrow();
  expect(() => refuseBy({ status: 'approved', reason: null, sentence: null })).not.toThrow();
});
