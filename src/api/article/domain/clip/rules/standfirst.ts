import type { Block, Page, Rule } from '../page';
import { noteIn } from '../signed-note';

/** A longer paragraph is of the body. */
const LONGEST = 500;

/** The short paragraph between title and byline, or the one with which the page describes itself. */
export const standfirst: Rule = ({ blocks, taken, metadata, isEditor }) => {
  const { description } = metadata;
  const described = blocks
    .slice(0, 3)
    .find(({ text }) => description !== undefined && folded(text) === folded(description));
  const [title, byline] = [placeOf('title', taken), placeOf('byline', taken)];
  const [only, other] = blocks.filter(
    (block) => block.index > title && block.index < byline && !noteIn(block, isEditor),
  );
  const chosen = described ?? (other ? undefined : only);
  if (!chosen || !isParagraph(chosen)) return [];
  return [
    {
      block: chosen,
      part: { kind: 'value', of: 'standfirst' },
      values: { standfirst: chosen.text },
    },
  ];
};

/** Where the title or the byline stands; nowhere, after everything for the title and before for the byline. */
const placeOf = (part: 'title' | 'byline', taken: Page['taken']): number => {
  const places = Array.from(taken, ([index, one]) => {
    const isIt = one.kind === 'value' ? one.of === part : one.kind === 'left' && one.why === part;
    return isIt ? [index] : [];
  }).flat();
  return part === 'title' ? (places[0] ?? Infinity) : Math.max(-1, ...places.slice(0, 1));
};

const isParagraph = ({ isHeading, text, markdown }: Block): boolean =>
  text !== '' &&
  text.length <= LONGEST &&
  !(isHeading && /^# /.test(markdown)) &&
  !/^(?:[-*>|] |\d+[.)] |!\[|<figure|```|\|)/.test(markdown) &&
  !/\]\(|\[\^/.test(markdown);

const folded = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
