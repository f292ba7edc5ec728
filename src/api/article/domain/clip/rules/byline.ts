import { type Byline, readByline } from '../read-byline';
import type { Block, Finding, Page, Rule } from '../page';

/** A byline stands among so many blocks of the top. */
const TOP = 8;

/** `Name | Dec 22, 2025`, `By Name, 22 December 2025`, `Name, The Paper, 2025-12-22`; a date or a name in lines of their own. */
export const byline: Rule = (page) => {
  const findings: Finding[] = [];
  let previous: Byline | undefined;
  for (const [at, block] of page.blocks.slice(0, TOP).entries()) {
    const read = bylineOf(block, page) ?? nameAlone(block, page, page.blocks[at + 1]);
    if (!read) {
      // Behind a byline the text begins.
      if (previous) break;
      continue;
    }
    previous = read;
    const { authors, day, source, isWhole } = read;
    findings.push({
      block,
      part: isWhole ? { kind: 'value', of: 'byline' } : { kind: 'left', why: 'byline' },
      values: {
        ...(authors.length > 0 && { authors }),
        ...(day !== undefined && { originallyPublishedOn: day }),
        ...(source !== undefined && { source: { name: source, url: null } }),
      },
    });
  }
  return findings;
};

export const isByline = (block: Block, page: Page): boolean => bylineOf(block, page) !== undefined;

const bylineOf = (block: Block, { language }: Page): Byline | undefined =>
  block.isHeading || block.markdown.includes('\n- ') ? undefined : readByline(block.text, language);

/** A name by itself, which the page names as its author, or which a line with a date follows. */
const nameAlone = (block: Block, page: Page, next: Block | undefined): Byline | undefined => {
  const known = page.metadata.authors.map((name) => name.toLowerCase());
  const isKnown = known.length > 0 && block.text.toLowerCase() === known.join(' and ');
  const isNamed = known.includes(block.text.toLowerCase()) || isKnown;
  const dated = next && !isNamed ? bylineOf(next, page) : undefined;
  const isDated = dated?.day !== undefined && dated.authors.length === 0;
  if (!isNamed && !isDated) return undefined;
  const read = readByline(`By ${block.text}`, page.language);
  return block.isHeading ? undefined : read;
};
