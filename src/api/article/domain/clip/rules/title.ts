import type { Block, Finding, Page, Rule } from '../page';
import { isByline } from './byline';

/** Schemas hold no longer one. */
const LONGEST = 300;

/** The title stands among so many blocks of the top. */
const TOP = 6;

/** What the page names its title, where it stands in the text; else the first heading, or the short line before a byline. */
export const title: Rule = (page) => {
  const block = titleBlock(page);
  if (block) return [taking(block)];
  const [named] = page.metadata.titles;
  return named === undefined ? [] : [{ values: { title: withoutSite(named, page) } }];
};

const taking = (block: Block): Finding => ({
  block,
  part: { kind: 'value', of: 'title' },
  values: { title: block.text },
});

const titleBlock = (page: Page): Block | undefined => {
  const top = page.blocks.slice(0, TOP);
  const titles = new Set(
    page.metadata.titles.flatMap((one) => [folded(one), folded(withoutSite(one, page))]),
  );
  const named = page.blocks.slice(0, TOP * 5).find(({ text }) => titles.has(folded(text)));
  if (named) return named;
  const heading = top.find(
    ({ isHeading, text }) => isHeading && text !== '' && text.length <= LONGEST,
  );
  if (heading) return heading;
  const byline = top.findIndex((block) => isByline(block, page));
  const before = top.slice(0, Math.max(byline, 0)).find(isTitle);
  if (before) return before;
  // Without a byline: a line that is no sentence, above longer ones.
  const [first, second] = top;
  const isAbove = byline < 0 && first !== undefined && second !== undefined && isTitle(first);
  return isAbove && second.text.length > first.text.length ? first : undefined;
};

const isTitle = ({ text, markdown }: Block): boolean =>
  text !== '' &&
  text.length <= LONGEST &&
  !/[.。,;:]["”»'’)]*$/.test(text) &&
  !markdown.includes('\n') &&
  !/^(?:[-*>|]|\d+[.)]|!\[|<figure|```)/.test(markdown);

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A title without the name of its site: `Title | The Paper`. */
const withoutSite = (written: string, { metadata: { publisher } }: Page): string => {
  const parts = /^(.*\S)\s+[|–—·-]\s+(.+)$/u.exec(written);
  if (!parts || publisher === undefined) return written;
  const [, front = '', site = ''] = parts;
  return folded(site) === folded(publisher) ? front : written;
};
