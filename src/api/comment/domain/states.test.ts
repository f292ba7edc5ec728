import { mayMove, type Mover, type Status } from './states';

const ALL: Status[] = ['pending', 'approved', 'rejected', 'spam', 'deleted'];

const movesOf = (mover: Mover, from: 'new' | Status): Status[] =>
  ALL.filter((to) => mayMove(from, to, mover));

describe('the status of a Comment', () => {
  it('is at first what the rules decide, and never spam or deleted', () => {
    expect(movesOf('rules', 'new')).toEqual(['pending', 'approved', 'rejected']);
    expect(movesOf('moderator', 'new')).toEqual([]);
    expect(movesOf('reader', 'new')).toEqual([]);
  });

  it.each(ALL)('can be changed by a Moderator to approved, rejected or spam from %s', (from) => {
    expect(movesOf('moderator', from)).toEqual(
      expect.arrayContaining(['approved', 'rejected', 'spam']),
    );
  });

  it.each(ALL)('can be changed from %s to pending by the rules only', (from) => {
    expect(mayMove(from, 'pending', 'moderator')).toBe(false);
    expect(mayMove(from, 'pending', 'reader')).toBe(false);
  });

  it('can be changed by its Reader to deleted, once, and to nothing else', () => {
    for (const from of ALL) {
      expect(movesOf('reader', from)).toEqual(from === 'deleted' ? [] : ['deleted']);
    }
  });

  it.each(['rejected', 'spam', 'deleted'] as const)(
    'cannot be changed by the rules when it is %s',
    (from) => {
      expect(movesOf('rules', from)).toEqual([]);
    },
  );
});
