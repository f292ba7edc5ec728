import type { MarkdownIt, StateInline } from 'markdown-it';

import { readTag, type Tag, type TagKind, tagKindsIn } from '../tree';

/** A longer tag of another vocabulary is none. */
const LONGEST = 1_000;

/** What Word wraps around what only some browsers shall show. */
const CONDITION = /^<!\[(?:if\b[^\]<>]{0,100}|endif)\]>/i;

/** Schemes of addresses that stand between angle brackets, where they look like the prefix of a tag. */
const SCHEMES = new Set(
  `http https ftp mailto tel sms news urn geo doi data magnet irc xmpp ssh git file javascript vbscript about blob
  skype whatsapp sip sips`.split(/\s+/),
);

/**
 * Markdown-it plugin: tags of other vocabularies within a line (`<o:p>`, `<st1:place w:st="on">`) are tags, which
 * to Markdown they are not, nor are they addresses.
 */
export const inlineTags = (markdown: MarkdownIt): void => {
  const kinds = new WeakMap<StateInline, (tag: Tag) => TagKind>();
  markdown.inline.ruler.before('autolink', 'inline_tags', (state, isSilent) => {
    const { src, pos, posMax } = state;
    if (src[pos] !== '<' || pos + 2 >= posMax) return false;
    // `Class<?>` and `List<? extends T>` are no instructions.
    if (src[pos + 1] === '?' && !/[a-z]/i.test(src.charAt(pos + 2))) {
      if (!isSilent) state.pending += '<';
      state.pos = pos + 1;
      return true;
    }
    const kindOf = kinds.get(state) ?? tagKindsIn(src);
    kinds.set(state, kindOf);
    const limit = Math.min(pos + LONGEST, posMax);
    const condition = CONDITION.exec(src.slice(pos, limit))?.[0].length;
    const length = condition ?? lengthOfForeignTag(src, pos, limit, kindOf);
    if (length === undefined) return false;
    if (length === 1) {
      if (!isSilent) state.pending += '<';
    } else if (!isSilent) {
      state.push('html_inline', '', 0).content = src.slice(pos, pos + length);
    }
    state.pos = pos + length;
    return true;
  });
};

/** How much of a text is a tag of another vocabulary; 1, its `<`, where it looks like one and is none. */
const lengthOfForeignTag = (
  text: string,
  open: number,
  limit: number,
  kindOf: (tag: Tag) => TagKind,
): number | undefined => {
  const prefix = /^<\/?([a-z][\w-]{0,30}):[a-z_]/i.exec(text.slice(open, open + 40))?.[1];
  if (prefix === undefined || SCHEMES.has(prefix.toLowerCase())) return undefined;
  const tag = readTag(text, open, limit);
  if (!tag) return undefined;
  return kindOf(tag) === 'foreign' ? tag.end - open : 1;
};
