import type { EditorState } from 'prosemirror-state';

import { marks, nodes } from '../engine';
import { hasMark, imageAt, isIn, isInTable, linkAt } from './commands';
import { foundIn } from './find';

/** What of the editor's state the toolbar and the boxes below it show. */
export interface Shown {
  /** The names of buttons that are pressed. */
  pressed: string[];
  isTable: boolean;
  /** The address of the link at the selection. */
  link?: string;
  /** The alternative text of the image at the selection. */
  alt?: string;
  found: { count: number; current: number };
}

export const shownOf = (state: EditorState): Shown => {
  const { matches, current } = foundIn(state);
  const image = imageAt(state);
  const isPressed: Record<string, boolean> = {
    heading2: isIn(state, nodes.heading, { level: 2 }),
    heading3: isIn(state, nodes.heading, { level: 3 }),
    heading4: isIn(state, nodes.heading, { level: 4 }),
    bold: hasMark(state, marks.strong),
    italic: hasMark(state, marks.em),
    strike: hasMark(state, marks.strike),
    code: hasMark(state, marks.code),
    link: hasMark(state, marks.link),
    quote: isIn(state, nodes.blockquote),
    bullets: isIn(state, nodes.bullet_list),
    numbers: isIn(state, nodes.ordered_list),
    codeBlock: isIn(state, nodes.code_block),
  };
  return {
    pressed: Object.keys(isPressed).filter((name) => isPressed[name]),
    isTable: isInTable(state),
    link: linkAt(state)?.href,
    alt: image && (image.node.attrs.alt as string),
    found: { count: matches.length, current },
  };
};
