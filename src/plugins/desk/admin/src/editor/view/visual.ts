import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';

import { nodeViews, type NodeWords } from './node-views';
import { finding } from './find';
import { type Asks, keys, typedMarkdown } from './keys';
import { pasting } from './paste';
import { type Upload, uploading, type UploadWords } from './uploads';

/** What names the editor to whoever cannot see it. */
export interface Labels {
  labelledBy?: string;
  label?: string;
  describedBy?: string;
  isRequired?: boolean;
  isInvalid?: boolean;
}

export interface VisualOptions {
  doc: Node;
  asks: Asks;
  upload: Upload;
  words: NodeWords & UploadWords;
  isEditable: () => boolean;
  labels: () => Labels;
  /** Is told each new state. */
  onChange: (state: EditorState, isChanged: boolean) => void;
  onBlur: () => void;
}

export const visualState = ({ doc, asks, upload, words }: VisualOptions): EditorState =>
  EditorState.create({
    doc,
    plugins: [
      typedMarkdown(),
      ...keys(asks),
      history(),
      pasting(upload, words),
      uploading(),
      finding(),
      tableEditing(),
      dropCursor({ class: 'drop-cursor' }),
      gapCursor(),
    ],
  });

/** The visual editor in an element. */
export const visualView = (
  parent: HTMLElement,
  state: EditorState,
  options: VisualOptions,
): EditorView =>
  new EditorView(parent, {
    state,
    nodeViews: nodeViews(options.words),
    editable: options.isEditable,
    attributes: ({ doc }) => ({
      ...attributesOf(options.labels(), options.isEditable()),
      ...(doc.childCount > MANY && { 'data-long': '' }),
    }),
    handleDOMEvents: {
      // ProseMirror would prevent what a dialog around it does on Escape.
      keydown: (_, event) => event.key === 'Escape' && !event.isComposing,
      blur: () => {
        options.onBlur();
        return false;
      },
    },
    dispatchTransaction(this: EditorView, transaction) {
      const next = this.state.apply(transaction);
      this.updateState(next);
      options.onChange(next, transaction.docChanged);
    },
  });

/** Of longer texts the blocks that are out of sight are not laid out: a shorter one needs no such care, and never jumps. */
const MANY = 100;

/** The attributes of a text box of several lines. */
export const attributesOf = (labels: Labels, isEditable: boolean): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  ...(labels.labelledBy && { 'aria-labelledby': labels.labelledBy }),
  ...(labels.label && { 'aria-label': labels.label }),
  ...(labels.describedBy && { 'aria-describedby': labels.describedBy }),
  ...(labels.isRequired && { 'aria-required': 'true' }),
  ...(labels.isInvalid && { 'aria-invalid': 'true' }),
  ...(!isEditable && { 'aria-readonly': 'true', tabindex: '0' }),
});
