import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  HighlightStyle,
  Language,
  defineLanguageFacet,
  syntaxHighlighting,
} from '@codemirror/language';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { type Extension, EditorState } from '@codemirror/state';
import { Decoration, EditorView, keymap, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';

import { attributesOf, type Labels } from './visual';

export interface SourceOptions {
  text: string;
  labels: Labels;
  isEditable: boolean;
  /** What the search box says, by its English. */
  phrases: Record<string, string>;
  onChange: (text: string) => void;
  onBlur: () => void;
}

/** The Markdown itself, in an element. */
export const sourceView = (parent: HTMLElement, options: SourceOptions): EditorView =>
  new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        search({ top: true }),
        keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        linesWithDirection,
        markdown,
        EditorState.phrases.of(options.phrases),
        EditorView.editable.of(options.isEditable),
        EditorView.contentAttributes.of({
          ...attributesOf(options.labels, options.isEditable),
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        EditorView.domEventHandlers({ blur: () => options.onBlur() }),
      ],
    }),
  });

export const findInSource = (view: EditorView): boolean => openSearchPanel(view);

/** Words stand out by weight and slant, which any colours of the panel leave readable. */
const style = HighlightStyle.define([
  { tag: tags.heading, fontWeight: 'bold' },
  { tag: tags.strong, fontWeight: 'bold' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'monospace' },
]);

const markdown: Extension = [
  new Language(defineLanguageFacet(), parser.configure([GFM]), [], 'markdown'),
  syntaxHighlighting(style),
];

const line = Decoration.line({ attributes: { dir: 'auto' } });

/** Each line runs in the direction of its own first letters. */
const linesWithDirection = ViewPlugin.define(
  (view) => ({
    decorations: directions(view),
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = directions(update.view);
    },
  }),
  { decorations: ({ decorations }) => decorations },
);

const directions = (view: EditorView) => {
  const { doc } = view.state;
  const found = [];
  for (const { from, to } of view.visibleRanges)
    for (let place = from; place <= to;) {
      const at = doc.lineAt(place);
      found.push(line.range(at.from));
      place = at.to + 1;
    }
  return Decoration.set(found, true);
};
