import fc from 'fast-check';

import { get } from '../helpers/http';
import { setLimits } from '../helpers/limits';
import { type PublicModel, publicModels } from '../helpers/questions/models';
import { written } from '../helpers/questions/query';
import { type Asked, askTwice, type Findings } from '../helpers/questions/twice';
import { Stored } from '../helpers/questions/values';
import { wrongQuestion } from '../helpers/questions/wrong';
import { createScene } from '../helpers/reach/plant';

/** Questions in all; more with PostgreSQL, where there is time. */
const RUNS = Number(
  process.env.FOREWORD_TEST_WRONG_QUESTIONS ??
    (process.env.FOREWORD_TEST_DATABASE === 'postgres' ? 400 : 200),
);
/** Always the same, so that a red run is due to a change; another seed looks elsewhere. */
const SEED = Number(process.env.FOREWORD_TEST_SEED ?? 20_231_107);

/** Longer ones are refused before anything is looked at. */
const LONGEST = 7_000;

/** What is answered wrongly as yet. Each goes from here when it is mended. */
const KNOWN_FAULTS: readonly RegExp[] = [];

jest.setTimeout(60_000 + RUNS * 200);

let findings: Findings;

const addressesOf = (stored: Stored, type: PublicModel): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(type.path) },
    {
      weight: 1,
      arbitrary: stored.namesOf(type).map((name) => `${type.path}/${encodeURIComponent(name)}`),
    },
  );

beforeAll(async () => {
  setLimits();
  const scene = await createScene();
  const stored = await Stored.read();
  const question = fc
    .constantFrom(...publicModels())
    .chain((type) => fc.tuple(addressesOf(stored, type), wrongQuestion(type), fc.nat()))
    .map(([path, query, callerAt]) => ({ question: `${path}?${written(query)}`, callerAt }))
    .filter(
      ({ question: address }) =>
        address.length < LONGEST && !KNOWN_FAULTS.some((known) => known.test(address)),
    );
  const asked: Asked<string>[] = fc.sample(question, { numRuns: RUNS, seed: SEED });
  findings = await askTwice(scene, asked, (address, { token }) => get(address, { token }));
});

describe(`wrong questions over REST, FOREWORD_TEST_SEED=${SEED},`, () => {
  it('are answered or refused, and never cause a server error', () => {
    expect(findings.faults).toEqual([]);
  });

  it('bring to light nothing that is not public', () => {
    expect(findings.telling).toEqual([]);
  });

  it('are answered the same, whatever is not public', () => {
    expect(findings.changed).toEqual([]);
  });
});
