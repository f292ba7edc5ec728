import fc from 'fast-check';

import { JsonRecords } from './json-records';

const ID = (index: number): string => index.toString(16).padStart(24, '0');

const row = (index: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: ID(index),
  title: `Title "${index}" \\ {}`,
  html: null,
  tags: [{ id: ID(900 + index), name: 'Tag' }],
  ...more,
});

/** The ids of the rows of each table that could be parsed; a text is handed over in parts of so many characters. */
const idsIn = (text: string, size = 7): string[] => {
  const records = new JsonRecords();
  const found = [];
  for (let at = 0; at < text.length; at += size)
    found.push(...records.read(text.slice(at, at + size)));
  found.push(...records.end());
  return found.flatMap(({ table, json }) => {
    try {
      const { id } = JSON.parse(json) as { id: string };
      return [`${table} ${parseInt(id, 16)}`];
    } catch {
      return [];
    }
  });
};

const exported = JSON.stringify({
  db: [
    {
      meta: { version: '5' },
      data: { posts: [row(1), row(2), row(3)], tags: [{ id: ID(7), name: 'x' }] },
    },
  ],
});

describe('records in JSON', () => {
  it.each([
    ['an export', exported, ['posts 1', 'posts 2', 'posts 3', 'tags 7']],
    [
      'an export on many lines',
      JSON.stringify(JSON.parse(exported), null, 4),
      ['posts 1', 'posts 2', 'posts 3', 'tags 7'],
    ],
    ['tables alone', JSON.stringify({ data: { posts: [row(1)] } }), ['posts 1']],
    ['a list', JSON.stringify([row(1), row(2)]), [' 1', ' 2']],
    ['no JSON', 'garbage', []],
    ['nothing', '', []],
  ])('are found in %s', (_, text, ids) => {
    for (const size of [1, 7, 100_000]) expect(idsIn(text, size)).toEqual(ids);
  });

  it.each([
    [
      'a quote is missing at the end of a text',
      exported.replace('{}","html', '{},"html'),
      ['posts 2', 'posts 3', 'tags 7'],
    ],
    [
      'a quote is missing at the beginning',
      exported.replace('"title":"', '"title":'),
      ['posts 2', 'posts 3', 'tags 7'],
    ],
    [
      'a brace is missing',
      exported.replace('}]},{"id"', '}],{"id"'),
      ['posts 2', 'posts 3', 'tags 7'],
    ],
    [
      'a bracket is missing',
      exported.replace('}]},{"id"', '}},{"id"'),
      ['posts 2', 'posts 3', 'tags 7'],
    ],
    [
      'a value is none',
      exported.replace('"html":null', '"html":nul'),
      ['posts 2', 'posts 3', 'tags 7'],
    ],
    ['it breaks off', exported.slice(0, exported.indexOf(ID(3)) + 30), ['posts 1', 'posts 2']],
  ])('are found beside one in which %s', (_, text, ids) => expect(idsIn(text)).toEqual(ids));

  it('never throws, whatever is cut out or written over', () => {
    const place = fc.integer({ min: 0, max: exported.length });
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 5 }), (start, end, written) => {
        idsIn(exported.slice(0, start) + written + exported.slice(end), 50);
      }),
    );
  });
});
