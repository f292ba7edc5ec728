import type { FieldFacts } from '../schema';
import { readBody } from '../../text/body';
import { componentProblems, markerProblems } from './check-markers';
import { deriveFields, staleFields } from './derive';
import { bodiesOf, type MarkedSchema, readMarkers } from './markers';

/** An attribute of a made-up type. */
const attribute = (type: string, facts: FieldFacts = {}, isLocalized = true) => ({
  type,
  pluginOptions: { foreword: facts, i18n: { localized: isLocalized } },
});

const OWNED = { serverOwned: true };

const ATTRIBUTES = {
  headline: attribute('string'),
  text: attribute('richtext'),
  address: attribute('uid', { slugFrom: 'headline' }),
  addressIsDerived: attribute('boolean', OWNED),
  teaser: attribute('text', { excerptOf: 'text' }),
  teaserIsDerived: attribute('boolean', OWNED),
  rendered: attribute('text', { ...OWNED, htmlOf: 'text' }),
  words: attribute('integer', { ...OWNED, wordCountOf: 'text' }),
  minutes: attribute('integer', { ...OWNED, readingMinutesOf: 'text' }),
  publicSince: attribute('datetime', { ...OWNED, firstPublication: true }),
};

type Attributes = Record<string, object>;

const typeWith = (changes: Attributes = {}, options = { draftAndPublish: true }): MarkedSchema => ({
  uid: 'api::review.review' as MarkedSchema['uid'],
  modelName: 'review',
  attributes: { ...ATTRIBUTES, ...changes },
  options,
  pluginOptions: { i18n: { localized: true } },
});

const without = (...names: string[]): MarkedSchema => {
  const { attributes, ...schema } = typeWith();
  const left = Object.entries(attributes).filter(([name]) => !names.includes(name));
  return { ...schema, attributes: Object.fromEntries(left) };
};

describe('a type without markers', () => {
  it('has no derived fields, whatever its attributes are called', () => {
    const names = [...Object.keys(ATTRIBUTES), 'slug', 'slugIsDerived', 'html', 'excerpt', 'title'];
    const attributes = Object.fromEntries(names.map((name) => [name, attribute('string')]));
    const schema = { ...typeWith(), attributes };
    expect(readMarkers(schema)).toBeUndefined();
    expect(markerProblems(schema)).toEqual([]);
  });
});

describe('a type whose attributes have names of their own', () => {
  const markers = readMarkers(typeWith())!;

  it('has its fields derived according to the markers', async () => {
    expect(markerProblems(typeWith())).toEqual([]);
    expect(bodiesOf(markers)).toEqual(['text']);
    const changes = { headline: 'A Play', text: 'It is *long*.' };
    const { fields, slug } = await deriveFields(markers, changes, undefined, { readBody });
    expect(slug).toEqual({ slug: 'a-play', isDerived: true });
    expect(fields).toEqual({
      address: 'a-play',
      addressIsDerived: true,
      teaser: 'It is long.',
      teaserIsDerived: true,
      rendered: '<p>It is <em>long</em>.</p>\n',
      words: 3,
      minutes: 1,
    });
  });

  it.each([
    [
      'the opening of the body where the source has no letter',
      { text: '# A\n\nOne two.' },
      'one-two',
    ],
    ['its singular name where neither has a letter', { headline: '!' }, 'review'],
  ])('gets for a slug %s', async (_what, changes, slug) => {
    const derived = await deriveFields(markers, changes, undefined, { readBody });
    expect(derived.fields.address).toBe(slug);
  });

  it('is derived anew where it is not as it would be derived today', async () => {
    const changes = { headline: 'A Play', text: 'It is *long*.' };
    const { fields } = await deriveFields(markers, changes, undefined, { readBody });
    const stored = { ...changes, ...fields };
    expect(await staleFields(markers, stored, readBody)).toEqual({});
    const spoilt = { ...stored, words: 9, teaser: 'Old.', address: null };
    const { words, teaser, address } = stored as Record<string, unknown>;
    expect(await staleFields(markers, spoilt, readBody)).toEqual({ words, teaser, address });
  });
});

describe('a type without drafts', () => {
  it('keeps its slug when it is renamed', async () => {
    const markers = readMarkers(typeWith({}, { draftAndPublish: false }))!;
    const stored = { headline: 'Old', address: 'old', addressIsDerived: true };
    const derived = await deriveFields(markers, { headline: 'New' }, stored, { readBody });
    expect(derived).toEqual({ fields: {} });
  });

  it('needs no field that says whether its slug is derived', () => {
    const schema = without('addressIsDerived', 'publicSince');
    expect(markerProblems({ ...schema, options: { draftAndPublish: false } })).toEqual([]);
  });
});

describe('an excerpt that only the system writes', () => {
  it('needs no field that says who wrote it, and follows the body', async () => {
    const schema = without('teaserIsDerived');
    const teaser = attribute('text', { ...OWNED, excerptOf: 'text' });
    const attributes = { ...schema.attributes, teaser };
    expect(markerProblems({ ...schema, attributes })).toEqual([]);
    const markers = readMarkers({ ...schema, attributes })!;
    const stored = { text: 'Old.', teaser: 'Old.' };
    const { fields } = await deriveFields(markers, { text: 'New.' }, stored, { readBody });
    expect(fields.teaser).toBe('New.');
  });
});

describe('markers that contradict the schema', () => {
  const problem = (changes: Attributes) => markerProblems(typeWith(changes));

  it.each<[string, Attributes, string]>([
    [
      'a source that does not exist',
      { address: attribute('uid', { slugFrom: 'titel' }) },
      'address has slugFrom "titel", and there is no such attribute',
    ],
    [
      'a source of another type',
      { rendered: attribute('text', { ...OWNED, htmlOf: 'words' }) },
      'rendered has htmlOf "words", which is not richtext or text',
    ],
    [
      'a marker on an attribute of another type',
      { teaser: attribute('integer', { excerptOf: 'text' }) },
      'teaser has excerptOf and is not text or string',
    ],
    [
      'html that clients may write',
      { rendered: attribute('text', { htmlOf: 'text' }) },
      'rendered must be serverOwned',
    ],
    [
      'a companion that clients may write',
      { teaserIsDerived: attribute('boolean') },
      'teaser needs a serverOwned boolean teaserIsDerived, which remembers whether it is derived',
    ],
    [
      'a field that all locales share in a localized type',
      { address: attribute('uid', { slugFrom: 'headline' }, false) },
      'address must be localized, as its type is',
    ],
    [
      'a second slug',
      {
        path: attribute('uid', { slugFrom: 'headline' }),
        pathIsDerived: attribute('boolean', OWNED),
      },
      'address and path both have slugFrom; a type has one slug',
    ],
  ])('are refused: %s', (_what, changes, expected) => {
    expect(problem(changes)).toEqual([`api::review.review: ${expected}`]);
  });

  it('are refused where the companion is missing', () => {
    expect(markerProblems(without('addressIsDerived'))).toEqual([
      'api::review.review: address needs a serverOwned boolean addressIsDerived, which remembers whether it is derived',
    ]);
  });

  it('are refused where a slug follows the title until publication and no field stores the publication', () => {
    expect(markerProblems(without('publicSince'))).toEqual([
      'api::review.review: address follows until the first publication, and no datetime has firstPublication',
    ]);
  });

  it('are refused in a component', () => {
    const attributes = { html: attribute('text', { htmlOf: 'body' }) };
    expect(componentProblems({ uid: 'box.box' as never, attributes })).toEqual([
      'box.box: html has htmlOf, which a component cannot have',
    ]);
  });
});
