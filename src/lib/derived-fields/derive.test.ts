import fc from 'fast-check';

import type { FieldFacts } from '../schema';
import { readBody } from '../../text/body';
import { deriveFields, type Row, type Sources } from './derive';
import { readMarkers } from './markers';

const marked = (facts: FieldFacts) => ({ pluginOptions: { foreword: facts } });

/** A type with everything that can be derived, as an Article has it. */
const ARTICLE = readMarkers({
  uid: 'api::article.article',
  modelName: 'article',
  options: { draftAndPublish: true },
  attributes: {
    title: {},
    body: {},
    slug: marked({ slugFrom: 'title' }),
    slugIsDerived: {},
    excerpt: marked({ excerptOf: 'body' }),
    excerptIsDerived: {},
    html: marked({ htmlOf: 'body' }),
    wordCount: marked({ wordCountOf: 'body' }),
    readingMinutes: marked({ readingMinutesOf: 'body' }),
    firstPublishedAt: marked({ firstPublication: true }),
  },
})!;

const derive = async (changes: Row, stored?: Row, sources: Sources = { readBody }) =>
  (await deriveFields(ARTICLE, changes, stored, sources)).fields;

/** The Article after a save. */
const save = async (changes: Row, stored?: Row): Promise<Row> => ({
  ...stored,
  ...changes,
  ...(await derive(changes, stored)),
});

it('a new Article has all derived fields', async () => {
  expect(await derive({ title: 'A Title', body: 'One **two**.' })).toEqual({
    slug: 'a-title',
    slugIsDerived: true,
    excerpt: 'One two.',
    excerptIsDerived: true,
    html: '<p>One <strong>two</strong>.</p>\n',
    wordCount: 2,
    readingMinutes: 1,
  });
});

it.each([
  ['the title', { title: 'A Title', body: 'Body.' }, 'a-title'],
  ['the body where the title says nothing', { title: '😀 !!!', body: 'One two.' }, 'one-two'],
  ['eight words of the body', { body: 'a b c d e f g h i j' }, 'a-b-c-d-e-f-g-h'],
  ['neither', { title: '😀', body: '# 😀' }, 'article'],
  ['nothing at all', {}, 'article'],
  ['nulls', { title: null, body: null, slug: null, excerpt: null }, 'article'],
  ['a slug that is none', { title: 'A Title', slug: ' !!! ' }, 'a-title'],
])('a slug is derived from %s', async (_what, changes, slug) => {
  expect(await derive(changes)).toMatchObject({ slug, slugIsDerived: true });
});

it('a written slug is only normalised', async () => {
  const made = await derive({ title: 'A Title', slug: ' My Slüg! ' });
  expect(made).toMatchObject({ slug: 'my-slug', slugIsDerived: false });
});

it('a slug that looks derived is a written one, unless the panel proposed it', async () => {
  const isProposal = jest.fn(async () => true);
  for (const slug of ['a-title', 'a-title-2']) {
    const changes = { title: 'A Title', slug };
    expect(await derive(changes)).toMatchObject({ slug, slugIsDerived: false });
    const proposed = await derive(changes, undefined, { readBody, isProposal });
    expect(proposed).toMatchObject({ slug: 'a-title', slugIsDerived: true });
  }
  expect(isProposal).toHaveBeenLastCalledWith('a-title-2', 'a-title');
});

it('a derived slug follows the title until the Article is published', async () => {
  const draft = await save({ title: 'One', body: 'Body.' });
  expect((await save({ title: 'Two' }, draft)).slug).toBe('two');

  const published = { ...draft, firstPublishedAt: new Date() };
  expect((await save({ title: 'Two' }, published)).slug).toBe('one');
  expect((await save({ title: 'Two', slug: 'three' }, published)).slug).toBe('three');
});

it('a derived slug keeps its number while the title stays the same', async () => {
  const draft = { ...(await save({ title: 'One', body: 'Body.' })), slug: 'one-2' };
  expect((await save({ title: 'One!' }, draft)).slug).toBe('one-2');
  expect((await save({ body: 'Other.' }, draft)).slug).toBe('one-2');
});

it('a number from the title is removed from the slug with the title', async () => {
  const draft = await save({ title: 'Budget 2026', body: 'Body.' });
  expect((await save({ title: 'Budget' }, draft)).slug).toBe('budget');
});

it('a derived slug of full length keeps its number too', async () => {
  const draft = { ...(await save({ title: 'a'.repeat(200), body: 'B.' })) };
  const numbered = { ...draft, slug: `${'a'.repeat(94)}-2` };
  expect((await save({ body: 'Other.' }, numbered)).slug).toBe(numbered.slug);
});

it('clearing a written value derives it again', async () => {
  const written = await save({ title: 'One', body: 'Body.', slug: 'mine', excerpt: 'Mine.' });
  expect(written).toMatchObject({ slugIsDerived: false, excerptIsDerived: false });
  for (const nothing of ['', null, '  ']) {
    const cleared = await save({ slug: nothing, excerpt: nothing }, written);
    expect(cleared).toMatchObject({ slug: 'one', slugIsDerived: true });
    expect(cleared).toMatchObject({ excerpt: 'Body.', excerptIsDerived: true });
  }
});

it('a written excerpt is left as it is, but for its tags', async () => {
  const made = await derive({
    body: 'Body.',
    excerpt: ' A <b>line</b> &lt;script&gt;x&lt;/script&gt;',
  });
  expect(made).toMatchObject({ excerpt: 'A line', excerptIsDerived: false });
});

it('an excerpt of a body without text is null', async () => {
  expect(await derive({ title: 'T', body: '# H' })).toMatchObject({ excerpt: null, wordCount: 0 });
});

it('an excerpt that is none stays none when a form sends an empty one', async () => {
  const stored = await save({ title: 'T', body: null });
  expect(await derive({ excerpt: '', body: null }, stored)).toEqual({ excerpt: null });
});

it('a save that changes no source derives nothing and reads nothing', async () => {
  const stored = await save({ title: 'One', body: 'Body.' });
  const read = jest.fn(readBody);
  expect(await derive({ firstPublishedAt: null }, stored, { readBody: read })).toEqual({});
  expect(await derive({ ...stored }, stored, { readBody: read })).toEqual({});
  expect(read).not.toHaveBeenCalled();
});

it('a body is parsed once', async () => {
  const read = jest.fn(readBody);
  await derive({ title: '!', body: 'Body.', excerpt: 'Mine.' }, undefined, { readBody: read });
  expect(read).toHaveBeenCalledTimes(1);
});

it('the fields of a copy are left as they are', async () => {
  expect(await derive({ title: 'One', excerptIsDerived: true, slug: 'other' })).toEqual({});
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    'One',
    'Two words',
    'שלום עולם',
    '😀',
    '# Heading',
    'A *body* of text. Yes.',
    '',
    null,
  ),
);
const change = fc.record({ title: text, body: text }, { requiredKeys: [] });
const changes = fc.array(change, { maxLength: 6 });

it('a written slug and excerpt survive any changes of title and body', async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.boolean(), async (all, isSentBack) => {
      const written = { slug: 'written-by-hand-x', excerpt: 'Written by hand, not derived.' };
      let stored = await save({ title: 'Any', body: 'Any.', ...written });
      for (const one of all) stored = await save(isSentBack ? { ...stored, ...one } : one, stored);
      expect(stored).toMatchObject({ ...written, slugIsDerived: false, excerptIsDerived: false });
    }),
    { numRuns: 150 },
  );
});

it('sending derived values back unchanged does not make them written ones', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (all) => {
      let plain = await save({ title: 'Any', body: 'Any.' });
      let form = plain;
      for (const one of all) {
        plain = await save(one, plain);
        const { slug, excerpt } = form;
        form = await save({ ...one, slug, excerpt }, form);
      }
      expect(form).toEqual(plain);
      expect(form).toMatchObject({ slugIsDerived: true, excerptIsDerived: true });
    }),
    { numRuns: 150 },
  );
});

it('derived fields depend on the present title and body alone', async () => {
  await fc.assert(
    fc.asyncProperty(changes, change, async (all, last) => {
      const end = { title: 'End of all', body: 'The end. Of it.', ...last };
      let stored = await save({ title: 'Any', body: 'Any.' });
      for (const one of [...all, end]) stored = await save(one, stored);
      expect(stored).toEqual(await save(end));
    }),
    { numRuns: 150 },
  );
});
