import { isOneEntry } from './group';
import type { Person } from './version';

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 12, number));

const maria: Person = { kind: 'admin', name: 'Maria Plover', user: 1 };
const jonah: Person = { kind: 'admin', name: 'Jonah Wren', user: 2 };

const last = { event: 'saved', by: maria, at: minute(3), entrySince: minute(0) } as const;

it.each([
  ['within five minutes of its first save', { at: minute(5) }, true],
  ['later than that', { at: minute(6) }, false],
  ['by another person', { by: jonah }, false],
  ['that publishes', { event: 'published' }, false],
  ['that restores', { event: 'restored' }, false],
] as const)('a save %s', (_what, next, expected) => {
  expect(isOneEntry(last, { event: 'saved', by: maria, at: minute(4), ...next })).toBe(expected);
});

it.each(['published', 'unpublished', 'discarded', 'restored', 'deleted'] as const)(
  'no save is one entry with what was %s before',
  (event) => {
    const next = { event: 'saved', by: maria, at: minute(4) } as const;
    expect(isOneEntry({ ...last, event }, next)).toBe(false);
  },
);
