/**
 * A text that was edited with `\n` at the ends of its lines, with those that it had: lines that are as before keep theirs,
 * and new ones get those of most of the text.
 *
 * @param former as it was before, with its own
 */
export const withLineEnds = (former: string, edited: string): string => {
  const before = linesOf(former);
  const after = edited.split('\n');
  const usual = before.find(({ end }) => end !== '')?.end ?? '\n';
  let first = 0;
  while (first < Math.min(before.length, after.length) && before[first]?.text === after[first])
    first += 1;
  let last = 0;
  while (
    last < Math.min(before.length, after.length) - first &&
    before.at(-1 - last)?.text === after.at(-1 - last)
  )
    last += 1;
  return after
    .map((text, index) => {
      const isEnd = index === after.length - 1;
      const known =
        index < first
          ? before[index]
          : index >= after.length - last
            ? before[before.length - after.length + index]
            : undefined;
      return text + (isEnd ? '' : known?.end || usual);
    })
    .join('');
};

const linesOf = (text: string): { text: string; end: string }[] => {
  const parts = text.split(/(\r\n?|\n)/);
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [{ text: part, end: parts[index + 1] ?? '' }] : [],
  );
};
