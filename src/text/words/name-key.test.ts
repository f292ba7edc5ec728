import { nameKey } from './name-key';

it.each([
  ['María Plover', 'Mari\u0301a Plover'],
  ['Maria Plover', '  maria\u00a0 PLOVER '],
  ['Maria Plover', 'Maria\u200b Plover'],
  ['מריה', '\u200fמריה'],
])('takes %s and %j for one name', (name, spelling) => {
  expect(nameKey(spelling)).toBe(nameKey(name));
});

it.each([
  ['José', 'Jose'],
  ['Eli Marsh', 'Ell Marsh'],
  ['Ann Lee', 'Annlee'],
])('keeps %s and %s apart', (name, other) => {
  expect(nameKey(other)).not.toBe(nameKey(name));
});
