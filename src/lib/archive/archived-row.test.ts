import { columnValue, withoutPerson } from './archived-row';

const ROW = {
  values: { body: 'Words', author_name: 'Wren' },
  references: { author_id: 'wren', parent_id: 'other', editor_id: null },
};

const EMPTIED = { author_id: ['author_name'] };

it('lets go of somebody who is gone, and of what goes with the column that names them', () => {
  expect(withoutPerson(ROW, (_column, name) => name === 'wren', EMPTIED)).toEqual({
    values: { body: 'Words', author_name: null },
    references: { author_id: null, parent_id: 'other', editor_id: null },
  });
});

it('stays as it is where nobody is gone', () => {
  expect(withoutPerson(ROW, () => false, EMPTIED)).toEqual(ROW);
});

it.each([
  ['datetime', '2026-11-29T20:00:00.000Z', new Date('2026-11-29T20:00:00.000Z')],
  ['datetime', 1_795_982_400_000, new Date(1_795_982_400_000)],
  ['json', { a: 1 }, '{"a":1}'],
  ['boolean', 1, 1],
  ['string', 'x', 'x'],
  ['datetime', null, null],
  ['string', undefined, null],
])('the value of a %s column %j goes back as %j', (type, stored, expected) => {
  expect(columnValue(type, stored)).toEqual(expected);
});
