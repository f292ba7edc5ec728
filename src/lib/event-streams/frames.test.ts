import { framesOf, lastReceived, retryFrame } from './frames';

it('each message of an event has its number, and the last one the event’s own', () => {
  const messages = [
    { event: 'one', data: { text: 'a\nb' } },
    { event: 'two', data: { n: 2 } },
  ];
  expect(framesOf(17, messages)).toEqual([
    'id: 17.0\nevent: one\ndata: {"text":"a\\nb"}\n\n',
    'id: 17\nevent: two\ndata: {"n":2}\n\n',
  ]);
});

it.each([
  ['17', { id: 17, message: Infinity }],
  ['17.2', { id: 17, message: 2 }],
  ['0', { id: 0, message: Infinity }],
  ['', undefined],
  ['17.', undefined],
  ['-1', undefined],
  ['1e9', undefined],
  ['9'.repeat(16), undefined],
  ['17\n18', undefined],
])('a Last-Event-ID of %j is read as %j', (header, expected) => {
  expect(lastReceived(header)).toEqual(expected);
});

it('a time to come back is sent without a message', () => {
  expect(retryFrame(1_000)).toBe('retry: 1000\n\n');
  expect(retryFrame(1_000, 5)).toBe('retry: 1000\nid: 5\n\n');
});
