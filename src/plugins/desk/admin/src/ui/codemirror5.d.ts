/** What is used of CodeMirror 5, which the panel's Markdown editor is made of; it brings no types. */
declare module 'codemirror5' {
  type Direction = 'ltr' | 'rtl';

  interface Position {
    line: number;
    ch: number;
  }

  /** What is about to be done to the text. */
  export interface Change {
    from: Position;
    to: Position;
    /** Its lines. */
    text: string[];
    update(from: Position, to: Position, text: string[]): void;
    cancel(): void;
  }

  export interface Editor {
    getValue(): string;
    getLine(line: number): string;
    lineCount(): number;
    getWrapperElement(): HTMLElement;
    getOption(name: 'direction'): Direction;
    setOption(name: 'direction', value: Direction): void;
    on(event: 'change', handler: () => void): void;
    on(event: 'beforeChange', handler: (editor: Editor, change: Change) => void): void;
    off(event: 'change', handler: () => void): void;
  }

  const CodeMirror: {
    /** Calls the hook with each editor that is made from now on. */
    defineInitHook(hook: (editor: Editor) => void): void;
  };
  export default CodeMirror;
}
