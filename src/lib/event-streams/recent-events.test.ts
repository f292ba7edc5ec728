import { MEMORY, RecentEvents } from './recent-events';

const NOW = 1_000_000;

const event = (id: number, at = NOW, isLast = false) => ({
  ...{ id, at, isLast },
  frames: [`${id}.0 `, `${id} `],
});

const filled = (): RecentEvents => {
  const recent = new RecentEvents();
  recent.add('a', event(1));
  recent.add('b', event(2));
  recent.add('a', event(3));
  return recent;
};

it.each([
  ['nothing where it has everything', { id: 3, message: Infinity }, ''],
  ['what came after its last event', { id: 1, message: Infinity }, '3.0 3 '],
  ['the rest of its last event', { id: 1, message: 0 }, '1 3.0 3 '],
  ['everything where it has nothing', { id: 0, message: Infinity }, '1.0 1 3.0 3 '],
  ['nothing where it comes for the first time', undefined, ''],
])('a client that comes back gets %s', (_what, last, text) => {
  const recent = filled();
  expect(recent.partOf('a', recent.places, last)).toEqual({ text, isLast: false });
});

it('from its place on everything is sent, whatever a client says that it has', () => {
  const recent = filled();
  const from = recent.places;
  recent.add('a', event(4));
  expect(recent.partOf('a', from, { id: 9, message: Infinity }).text).toBe('4.0 4 ');
});

it('a topic that ended before the client came does not end its stream', () => {
  const recent = filled();
  recent.add('a', event(4, NOW, true));
  const before = { id: 3, message: Infinity };
  expect(recent.partOf('a', recent.places, before)).toEqual({ text: '4.0 4 ', isLast: false });
  expect(recent.partOf('a', recent.places - 1).isLast).toBe(true);
});

it('what is older than a minute is forgotten', () => {
  const recent = new RecentEvents();
  recent.add('a', event(1, NOW - MEMORY - 1));
  recent.add('a', event(2));
  recent.add('b', event(3, NOW - MEMORY - 1));
  recent.prune(NOW);
  expect(recent.partOf('a', recent.places, { id: 0, message: Infinity }).text).toBe('2.0 2 ');
  expect([recent.lastId('a'), recent.lastId('b')]).toEqual([2, 0]);
});
