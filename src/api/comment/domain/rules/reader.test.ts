import { reader } from './reader';

const NOW = new Date('2026-03-10T12:00:00.000Z');

type Given = Parameters<typeof reader.decide>[0]['reader'];

const judge = (commenting: Given['commenting'], bannedUntil: Date | null = null) =>
  reader.decide({ reader: { commenting, bannedUntil }, now: NOW });

it('a reader who is banned for good is refused', () => {
  expect(judge('banned')).toEqual({
    status: 'refused',
    reason: { code: 'READER_BANNED', bannedUntil: null },
    sentence: 'Your account may not take part.',
  });
});

it('a reader who is banned for a time is refused, with the end of the ban', () => {
  expect(judge('banned', new Date('2026-03-11T00:00:00.000Z'))).toEqual({
    status: 'refused',
    reason: { code: 'READER_BANNED', bannedUntil: '2026-03-11T00:00:00.000Z' },
    sentence: 'Your account may not take part until 2026-03-11T00:00:00.000Z.',
  });
});

it('a ban ends at the moment it names', () => {
  expect(judge('banned', new Date(NOW.getTime() + 1))).toBeDefined();
  expect(judge('banned', NOW)).toBeUndefined();
});

it.each(['normal', 'premoderated'] as const)('a %s reader is not refused', (commenting) => {
  expect(judge(commenting, new Date(NOW.getTime() + 1))).toBeUndefined();
});
