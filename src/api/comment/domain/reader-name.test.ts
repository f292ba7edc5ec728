import { readerName } from './reader-name';

it.each([
  ['their own choice', { displayName: ' Ann of  Ruvel ', username: 'ann' }, 'Ann of Ruvel'],
  ['their username without one', { displayName: '  ', username: 'ben' }, 'ben'],
  ['never an address', { username: 'ann@example.org' }, 'ann'],
  ['nor one that was chosen', { displayName: 'ann@example.org', username: 'x' }, 'ann'],
  [
    'a choice with an @ in it',
    { displayName: 'Ann @ the ferry', username: 'x' },
    'Ann @ the ferry',
  ],
  ['no markup', { displayName: '<b>Ann</b> <script>x</script>', username: 'x' }, 'Ann'],
  ['no direction for what follows', { displayName: 'Ann\u202e', username: 'x' }, 'Ann'],
  ['letters as their script joins them', { displayName: 'می\u200cخواهم' }, 'می\u200cخواهم'],
  ['a family of emoji', { displayName: '👩\u200d👧' }, '👩\u200d👧'],
  [
    'their username where the choice is nothing to see',
    { displayName: '\u200b', username: 'x' },
    'x',
  ],
  ['a word where nothing of either is', { username: '<img src=x onerror=alert(1)>' }, 'Reader'],
  ['nothing where there is no name', {}, ''],
])('a Reader is called by %s', (_rule, names, name) => {
  expect(readerName(names)).toBe(name);
});
