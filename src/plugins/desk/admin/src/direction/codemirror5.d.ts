/** What is used of CodeMirror 5, which the panel's Markdown editor is made of; it brings no types. */
declare module 'codemirror5' {
  type Direction = 'ltr' | 'rtl';

  interface Editor {
    getValue(): string;
    getOption(name: 'direction'): Direction;
    setOption(name: 'direction', value: Direction): void;
    on(event: 'change', handler: () => void): void;
  }

  const CodeMirror: {
    /** Calls the hook with each editor that is made from now on. */
    defineInitHook(hook: (editor: Editor) => void): void;
  };
  export default CodeMirror;
}
