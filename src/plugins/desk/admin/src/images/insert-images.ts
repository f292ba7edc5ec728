import CodeMirror, { type Change, type Editor } from 'codemirror5';

import { blockOf, type ChosenFile } from './figure';

/** What the panel's editor is about to write for chosen files, and what takes its place. */
interface Insertion {
  /** What the editor writes for the first of them. */
  first: string;
  block: string;
  isDone: boolean;
}

/** One at a time: what the editor writes, it writes at once. */
const current: { insertion?: Insertion } = {};

/**
 * Has Markdown editors write images as figures while `insert` runs. The panel's editor takes of a file only its name, type
 * and address, to which it adds a host, and it has no place to say otherwise.
 *
 * @param addressOf an address as the editor will write it
 */
export const withFigures = (
  files: readonly ChosenFile[],
  addressOf: (url: string) => string,
  insert: () => void,
): void => {
  const file = files.at(0);
  if (file) {
    const link = `[${file.alternativeText || file.name}](${addressOf(file.url)})`;
    const isImage = file.mime?.includes('image') === true;
    current.insertion = {
      first: (isImage ? '!' : '') + link,
      block: blockOf(files),
      isDone: false,
    };
  }
  try {
    insert();
  } finally {
    current.insertion = undefined;
  }
};

/** Once, before the first editor is made. */
export const followImages = (): void => {
  CodeMirror.defineInitHook((editor) => {
    editor.on('beforeChange', (_, change) => {
      const { insertion } = current;
      if (insertion?.isDone) change.cancel();
      else if (insertion && change.text.join('\n') === insertion.first) {
        insertion.isDone = true;
        change.update(change.from, change.to, linesOf(insertion.block, editor, change));
      }
    });
  });
};

/** With blank lines around it: Markdown beside HTML without one would not be read. */
const linesOf = (block: string, editor: Editor, { from, to }: Change): string[] => {
  const before = editor.getLine(from.line).slice(0, from.ch) || lineAt(editor, from.line - 1);
  const after = editor.getLine(to.line).slice(to.ch) || lineAt(editor, to.line + 1);
  return [...(before.trim() ? [''] : []), ...block.split('\n'), ...(after.trim() ? [''] : [])];
};

const lineAt = (editor: Editor, line: number): string =>
  line >= 0 && line < editor.lineCount() ? editor.getLine(line) : '';
