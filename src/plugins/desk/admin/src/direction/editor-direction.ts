import CodeMirror from 'codemirror5';

/** The first letter that has a direction: of a script that is written from right to left, or of another. */
const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** As an element with `dir="auto"` would have it; the editor has no such setting of its own. */
const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(FIRST_LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

/** Has every Markdown editor of the panel written in the direction of its text's first letters. */
export const followDirection = (): void => {
  CodeMirror.defineInitHook((editor) => {
    editor.on('change', () => {
      const direction = directionOf(editor.getValue());
      if (editor.getOption('direction') !== direction) editor.setOption('direction', direction);
    });
  });
};
