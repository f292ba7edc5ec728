import { lastStanding } from './last-standing';

const line = (name: string, kind: 'isUndo' | 'isEdit' | null = null) => ({
  name,
  isUndo: kind === 'isUndo',
  isEdit: kind === 'isEdit',
});

describe('the last decision that stands', () => {
  it('is the last one where none is taken back', () => {
    expect(lastStanding([line('first'), line('second')])?.name).toBe('second');
  });

  it('is the one before those that are taken back', () => {
    const lines = [line('a'), line('b'), line('c'), line('', 'isUndo'), line('', 'isUndo')];
    expect(lastStanding(lines)?.name).toBe('a');
    expect(lastStanding([...lines, line('d')])?.name).toBe('d');
    expect(lastStanding([...lines, line('', 'isUndo')])).toBeUndefined();
  });

  it('is no change of words', () => {
    expect(lastStanding([line('a'), line('b', 'isEdit')])?.name).toBe('a');
  });
});
