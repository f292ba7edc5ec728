import type { Block, Finding, Rule } from '../page';
import { FORM_WORDS, FURNITURE, MENU_WORDS, SHARE_WORDS } from '../words/furniture';

/** A longer block is text, whatever it begins with. */
const LONGEST = 400;

/** So long is a headline in a list of other articles. */
const LONGEST_HEADLINE = 150;

/** By its words: `Leave a Reply`, sharing bars, menus, `Subscribe to our newsletter`, ads, cookie lines, other articles. */
export const furniture: Rule = ({ blocks }) => {
  const findings: Finding[] = [];
  // Why the block before was left, while nothing of the text stood between.
  let previous: string | undefined;
  for (const block of blocks) {
    const why = whyLeft(block) ?? whyAfter(block, previous);
    if (why !== undefined) findings.push({ block, part: { kind: 'left', why } });
    previous = why;
  }
  return findings;
};

const whyLeft = ({ text, isHeading, markdown }: Block): string | undefined => {
  if (text.length > LONGEST || /^!\[|^<figure|^\|/.test(markdown)) return undefined;
  const why = FURNITURE.find(([, pattern]) => pattern.test(text))?.[0];
  if (why !== undefined) return why;
  if (isHeading) return undefined;
  if (isSharing(text)) return 'sharing';
  return isMenu(text) ? 'navigation' : undefined;
};

const WORD = /[\p{L}\p{N}-]+/u;

const WORDS = /[\p{L}\p{N}-]+/gu;

const isSharing = (text: string): boolean => {
  if (!SHARE_WORDS.has(WORD.exec(text)?.[0].toLowerCase() ?? '')) return false;
  const words = text.toLowerCase().match(WORDS) ?? [];
  return words.length > 1 && words.every((word) => SHARE_WORDS.has(word));
};

const isMenu = (text: string): boolean => {
  if (!/[|·•›»>/]/.test(text)) return false;
  const items = text.split(/\s*[|·•›»>/]\s*/);
  return (
    items.length > 2 &&
    items.every((item) => item.split(' ').length <= 3) &&
    items.some((item) => MENU_WORDS.has(item.toLowerCase()))
  );
};

/** What is no text only because of what stands before: the fields of a form, the headlines of other articles. */
const whyAfter = (
  { text, markdown, isHeading }: Block,
  previous: string | undefined,
): string | undefined => {
  if (previous === 'comments' && FORM_WORDS.test(text)) return 'comments';
  if (previous !== 'related' || isHeading) return undefined;
  const lines = markdown.split('\n');
  const isList = lines.every((line) => /^\s*(?:[-*]|\d+[.)]) /.test(line));
  const isLink = /^\[[^\]]*\]\([^()]*\)$/.test(markdown);
  return (isList || isLink) && lines.every((line) => line.length <= LONGEST_HEADLINE * 3)
    ? 'related'
    : undefined;
};
