/**
 * The body of a WordPress item as the blocks of an Article's: as the site showed it, in Markdown where that says the same.
 */
import { blocksOfArticle } from '../../../../text/imported';
import { autop } from './autop';
import { withoutBlockComments } from './block-comments';
import { footnotesHtml } from './footnotes';
import { Kept } from './kept';
import { withoutNoteMarks } from './note-marks';
import { type Attachment, type Library, replaceShortcodes } from './shortcodes';

export { autop } from './autop';
export type { Attachment, Library };

/** What a body became. */
export interface Body {
  /** Blocks of Markdown, in which HTML may stand. */
  blocks: string[];
  /** What did not come along as it was: each a kind of thing and its name. */
  changes: { of: 'shortcode' | 'block' | 'markup'; name: string }[];
}

/**
 * @param content as WordPress keeps it
 * @param footnotes what it keeps beside it
 */
export const readBody = (content: string, library: Library, footnotes?: string): Body => {
  const { html, hasBlocks, filledLater } = withoutBlockComments(content, (name) =>
    name === 'footnotes' ? (footnotesHtml(footnotes) ?? '') : STATIC.get(name),
  );
  const kept = new Kept();
  const { text, left } = replaceShortcodes(withoutNoteMarks(html), library, kept);
  const whole = hasBlocks ? kept.restore(text) : autop(text, kept);
  return {
    blocks: blocksOfArticle(whole),
    changes: [
      ...left.map((name) => ({ of: 'shortcode' as const, name })),
      ...[...new Set(filledLater)].map((name) => ({ of: 'block' as const, name })),
      ...droppedIn(whole).map((name) => ({ of: 'markup' as const, name })),
    ],
  };
};

/** Blocks that are the same on every page. */
const STATIC: ReadonlyMap<string, string> = new Map([
  ['more', '\n\n<!--more-->\n\n'],
  ['nextpage', '\n\n'],
  ['separator', '<hr>'],
  ['spacer', ''],
]);

const DROPPED = /<(script|form|svg|canvas|object|applet|math|select|button)\b/gi;

/** The elements that are not shown here, each once. */
const droppedIn = (html: string): string[] => [
  ...new Set(Array.from(html.matchAll(DROPPED), ([, name = '']) => name.toLowerCase())),
];
