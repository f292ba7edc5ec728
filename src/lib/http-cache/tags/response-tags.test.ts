import { MODELS } from './models.fixture';
import { type Resource, tagsOf } from './response-tags';

const LIST: Resource = { uid: 'api::text.text', kind: 'list' };
const ONE: Resource = { uid: 'api::text.text', kind: 'one' };

const TEXT = 'api::text.text';
const REMARK = 'api::remark.remark';
const PERSON = 'api::person.person';
const PRIZE = 'api::prize.prize';

const tags = (resource: Resource, search = '', body: unknown = {}, cacheTags?: string[]) =>
  tagsOf(MODELS, resource, { search, state: { cacheTags } }, body).sort();

it('a response has the ids of all documents in it, however deep, as tags', () => {
  const body = { data: { documentId: 'x', persons: [{ documentId: 'p' }] } };
  expect(tags(ONE, '', body)).toEqual(['p', 'x']);
});

it('a list has the uid of its content type as well', () => {
  expect(tags(LIST)).toEqual([TEXT]);
});

it('a response has the uids of the types that decide whether its documents are public', () => {
  expect(tags({ uid: REMARK, kind: 'list' })).toEqual([REMARK, TEXT]);
  expect(tags({ uid: REMARK, kind: 'one' })).toEqual([TEXT]);
});

it('the tags that a controller adds remain', () => {
  expect(tags({ kind: 'custom' }, '', { data: { documentId: 'x' } }, ['y'])).toEqual(['x', 'y']);
});

describe('a filter or a sort adds the types that it passes through:', () => {
  it.each([
    ['?filters[title]=x', [TEXT]],
    ['?sort=title', [TEXT]],
    ['?filters[persons][title]=x', [PERSON, TEXT]],
    ['?filters%5Bpersons%5D%5Btitle%5D=x', [PERSON, TEXT]],
    ['?sort=persons.title:asc', [PERSON, TEXT]],
    ['?filters[$or][0][persons][prizes][title]=x', [PERSON, PRIZE, TEXT]],
    [
      '?filters[origin][publisher][title]=x',
      [PERSON, TEXT, 'text.origin'].filter((uid) => uid.includes('::')),
    ],
    ['?filters[remarks][title]=x', [REMARK, TEXT]],
    ['?populate[persons][sort]=title', [PERSON, TEXT]],
    ['?locale=en&pagination[page]=2', [TEXT]],
  ])('%s', (search, expected) => {
    expect(tags(LIST, search)).toEqual([...expected].sort());
  });
});

describe('a populated relation adds a type whose documents can enter without a write of those in the response:', () => {
  it.each([
    // A person is there or not by a write of the text.
    ['?populate=persons', []],
    // A remark invalidates its text.
    ['?populate=remarks', []],
    // Another text may be published.
    ['?populate=related', [TEXT]],
    ['?populate[0]=related', [TEXT]],
    ['?populate=*', [TEXT]],
    ['?populate[remarks][populate]=*', [TEXT]],
    ['?populate[persons][populate]=prizes', []],
  ])('%s', (search, expected) => {
    expect(tags(ONE, search)).toEqual(expected);
  });
});
