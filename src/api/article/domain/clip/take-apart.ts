import { isDeepStrictEqual } from 'node:util';

import type { Block, Note, Page, Part, Values } from './page';
import { type Clipping, readClipping } from './read-page';
import { RULES } from './rules';

/** A page taken apart. Every block of it is in a value, a note, the body or what is left. */
export interface TakenApart {
  title: string;
  standfirst: string | null;
  authors: string[];
  /** `2025-12-22` */
  originallyPublishedOn: string | null;
  source: { name: string; url: string | null } | null;
  canonicalUrl: string | null;
  notes: Note[];
  /** Markdown. */
  body: string;
  topics: string[];
  left: { text: string; why: string }[];
}

/**
 * Takes a pasted page apart by the rules, in their order. A block is taken once; what no rule takes is the body, so that
 * no word is lost. Takes linear time.
 *
 * @param language of the page, where it is known: days are read in it first
 * @param isEditor whether somebody of a name is known to sign notes
 */
export const takeApart = (
  clipping: Clipping,
  language: string,
  isEditor: (name: string) => boolean = () => false,
): TakenApart => {
  const { blocks, metadata } = readClipping(clipping);
  let remaining: readonly Block[] = blocks;
  const parts = new Map<number, Part>();
  const found: Values = {};
  for (const rule of RULES) {
    const page: Page = { blocks: remaining, metadata, found, taken: parts, language, isEditor };
    const { size } = parts;
    for (const { block, part, values = {} } of rule(page)) {
      if (block && part) {
        // What another finding of the rule has taken already, it cannot become again.
        if (parts.has(block.index)) continue;
        parts.set(block.index, isOther(values, found) ? unread(part) : part);
      }
      // The first that finds a value decides.
      Object.assign(found, { ...values, ...found });
    }
    if (parts.size > size) remaining = remaining.filter(({ index }) => !parts.has(index));
  }
  return assembled({ blocks, parts, remaining, found });
};

/** Whether something else stands already where one of these values would. */
const isOther = (values: Values, found: Values): boolean =>
  (Object.keys(values) as (keyof Values)[]).some(
    (name) => found[name] !== undefined && !isDeepStrictEqual(found[name], values[name]),
  );

/** What becomes of a block of which a value is not used: its words would be in no part. */
const unread = (part: Part): Part =>
  part.kind === 'value' ? { kind: 'left', why: part.of } : part;

const assembled = ({
  blocks,
  parts,
  remaining,
  found,
}: {
  blocks: readonly Block[];
  parts: ReadonlyMap<number, Part>;
  remaining: readonly Block[];
  found: Values;
}): TakenApart => {
  const taken = blocks.flatMap((block) => {
    const part = parts.get(block.index);
    return part ? [{ block, part }] : [];
  });
  return {
    title: found.title ?? '',
    standfirst: found.standfirst ?? null,
    authors: found.authors ?? [],
    originallyPublishedOn: found.originallyPublishedOn ?? null,
    source: found.source ?? null,
    canonicalUrl: found.canonicalUrl ?? null,
    notes: taken.flatMap(({ part }) => (part.kind === 'note' ? [part.note] : [])),
    body: remaining.map(({ markdown }) => markdown).join('\n\n'),
    topics: found.topics ?? [],
    left: taken.flatMap(({ block, part }) =>
      part.kind === 'left' ? [{ text: block.markdown, why: part.why }] : [],
    ),
  };
};
