import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  exitCode,
  liftEmptyBlock,
  newlineInCode,
  splitBlock,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { type Command, type Plugin, Selection } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';

import { marks, nodes } from '../engine';
import { indent, outdent, toggle, toggleHeading } from './commands';

/** What the editor asks of what is around it. */
export interface Asks {
  link: () => void;
  find: () => void;
}

/** The usual keys. Tab goes on to the next field where it has nothing to do. */
export const keys = (asks: Asks): Plugin[] => [
  keymap({
    'Mod-b': toggle(marks.strong),
    'Mod-i': toggle(marks.em),
    'Mod-e': toggle(marks.code),
    'Mod-Shift-x': toggle(marks.strike),
    'Mod-k': ask(asks.link),
    'Mod-f': ask(asks.find),
    'Mod-z': undo,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
    'Mod-Alt-2': toggleHeading(2),
    'Mod-Alt-3': toggleHeading(3),
    'Mod-Alt-4': toggleHeading(4),
    Backspace: undoInputRule,
    Tab: chainCommands(goToNextCell(1), indent),
    'Shift-Tab': chainCommands(goToNextCell(-1), outdent),
    'Shift-Enter': hardBreak,
    'Mod-Enter': exitCode,
    Enter: chainCommands(
      leaveFigure,
      newlineInCode,
      splitListItem(nodes.list_item),
      createParagraphNear,
      liftEmptyBlock,
      splitBlock,
    ),
  }),
  keymap(baseKeymap),
];

const ask =
  (question: () => void): Command =>
  () => {
    question();
    return true;
  };

const hardBreak: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (!parent.inlineContent || parent.type.spec.code === true || parent.type === nodes.figure)
    return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** A caption is one line. */
const leaveFigure: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== nodes.figure) return false;
  return exitAfter($from.after())(state, dispatch);
};

const exitAfter =
  (place: number): Command =>
  (state, dispatch) => {
    const tr = state.tr.insert(place, nodes.paragraph.create());
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(place + 1))).scrollIntoView());
    return true;
  };

/** What is typed at the beginning of a line as Markdown becomes what it means; Backspace takes that back. */
export const typedMarkdown = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, hashes = '']) => ({
        level: hashes.length,
      })),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,4})\.\s$/,
        nodes.ordered_list,
        ([, number]) => ({ start: Number(number) }),
        ([, number], list) => list.childCount + (list.attrs.start as number) === Number(number),
      ),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      new InputRule(/^---$/, (state, _, start, end) =>
        state.doc.resolve(start).depth === 1 &&
        state.doc.resolve(start).parent.type === nodes.paragraph
          ? state.tr.delete(start, end).insert(start - 1, nodes.rule.create())
          : null,
      ),
    ],
  });
