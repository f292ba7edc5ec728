import { mayMove, type Mover, type Status } from './states';

const ALL: Status[] = ['pending', 'approved', 'rejected', 'spam', 'deleted'];

const movesOf = (mover: Mover, from: 'new' | Status): Status[] =>
  ALL.filter((to) => mayMove(from, to, mover));

describe('the moves of a Comment', () => {
  it('begins as the rules decide, and never as spam or deleted', () => {
    expect(movesOf('rules', 'new')).toEqual(['pending', 'approved', 'rejected']);
    expect(movesOf('moderator', 'new')).toEqual([]);
    expect(movesOf('reader', 'new')).toEqual([]);
  });

  it.each(ALL)('lets a Moderator approve, reject or call spam what is %s', (from) => {
    expect(movesOf('moderator', from)).toEqual(
      expect.arrayContaining(['approved', 'rejected', 'spam']),
    );
  });

  it.each(ALL)('lets nobody but the rules make what is %s wait again', (from) => {
    expect(mayMove(from, 'pending', 'moderator')).toBe(false);
    expect(mayMove(from, 'pending', 'reader')).toBe(false);
  });

  it('lets its Reader delete it, once, and do nothing else', () => {
    for (const from of ALL) {
      expect(movesOf('reader', from)).toEqual(from === 'deleted' ? [] : ['deleted']);
    }
  });

  it.each(['rejected', 'spam', 'deleted'] as const)('keeps the rules from what is %s', (from) => {
    expect(movesOf('rules', from)).toEqual([]);
  });
});
