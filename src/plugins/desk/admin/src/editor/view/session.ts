import type { EditorView as SourceView } from '@codemirror/view';
import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { adopt, open, type Opened, withLineEnds, Writer } from '../engine';
import { findInSource, sourceView } from './source';
import { type VisualOptions, visualState, visualView } from './visual';

/** In milliseconds, since the last key in a long text; leaving the editor does not wait. */
const PAUSE = 150;

/** In characters. What is shorter is told with each key. */
const LONG = 20_000;

export interface SessionOptions extends Omit<VisualOptions, 'doc' | 'onChange' | 'onBlur'> {
  value: string;
  phrases: () => Record<string, string>;
  /** Is told the text when it has changed and nobody types. */
  onText: (text: string) => void;
  /** Is told each state of the visual editor. */
  onState: (state: EditorState) => void;
}

/** Texts that can be undone to are known again by this many of their documents. */
const EARLIER = 20;

/** A text that is edited in one of two views; undoing goes back over the change from one to the other. */
export class Session {
  readonly visual: EditorView;
  private source?: SourceView;
  private opened: Opened;
  private writer: Writer;
  /** The text as it was told last, or was put in. */
  private known: string;
  private timer?: ReturnType<typeof setTimeout>;
  /** Whether something has been changed since the text was told. */
  private isChanged = false;
  /** What was told and has not come back yet. */
  private readonly told: string[] = [];
  /** The texts of before, which come back to the byte when what was done since is undone. */
  private readonly earlier: { doc: Node; text: string }[] = [];

  constructor(
    private readonly place: HTMLElement,
    private readonly options: SessionOptions,
  ) {
    this.known = options.value;
    this.opened = open(options.value);
    this.writer = new Writer(this.opened);
    const visual: VisualOptions = {
      ...options,
      doc: this.opened.doc,
      onChange: (state, isChanged) => {
        options.onState(state);
        if (isChanged) this.wait();
      },
      onBlur: () => this.tell(),
    };
    this.visual = visualView(place, visualState(visual), visual);
  }

  get isSource(): boolean {
    return this.source !== undefined;
  }

  /** Takes a text from outside, unless it is one that was told. */
  take(value: string): void {
    // A form can hand back what it was told when more has been typed since.
    const echo = this.told.indexOf(value);
    this.told.splice(0, echo < 0 ? this.told.length : echo + 1);
    if (echo >= 0 || value === this.known) return;
    this.show(value);
    const { source } = this;
    if (source)
      source.dispatch({ changes: { from: 0, to: source.state.doc.length, insert: value } });
  }

  /** Changes between the visual editor and the Markdown. */
  switch(): void {
    this.tell();
    const { place } = this;
    if (this.source) {
      this.source.destroy();
      this.source = undefined;
      this.visual.dom.hidden = false;
      this.show(this.known);
      this.visual.focus();
      return;
    }
    this.visual.dom.hidden = true;
    this.source = sourceView(place, {
      text: this.known,
      labels: this.options.labels(),
      isEditable: this.options.isEditable(),
      phrases: this.options.phrases(),
      onChange: () => this.wait(),
      onBlur: () => this.tell(),
    });
    this.source.focus();
  }

  findInSource(): void {
    if (this.source) findInSource(this.source);
  }

  /** Tells the text now. */
  tell(): void {
    clearTimeout(this.timer);
    if (!this.isChanged) return;
    this.isChanged = false;
    const text = this.source
      ? withLineEnds(this.known, this.source.state.doc.toString())
      : this.read();
    if (text === this.known) return;
    this.known = text;
    this.told.push(text);
    this.options.onText(text);
  }

  /** What can be asked of the editor depends on what has changed around it. */
  refresh(): void {
    this.visual.setProps({ editable: this.options.isEditable });
  }

  focus(): void {
    (this.source ?? this.visual).focus();
  }

  destroy(): void {
    this.tell();
    this.source?.destroy();
    this.visual.destroy();
  }

  /** The text of the visual editor. */
  private read(): string {
    const { doc } = this.visual.state;
    const text = this.writer.save(doc);
    if (this.earlier.length === 0 || doc.eq(this.opened.doc)) return text;
    return this.earlier.find((one) => one.doc.eq(doc))?.text ?? text;
  }

  private wait(): void {
    this.isChanged = true;
    clearTimeout(this.timer);
    if (this.known.length < LONG) this.tell();
    else this.timer = setTimeout(() => this.tell(), PAUSE);
  }

  /** Shows a text in the visual editor. */
  private show(value: string): void {
    const former = this.read();
    this.known = value;
    if (former === value) return;
    this.earlier.unshift({ doc: this.visual.state.doc, text: former });
    this.earlier.length = Math.min(this.earlier.length, EARLIER);
    this.opened = open(value);
    this.writer = new Writer(this.opened);
    this.visual.dispatch(adopt(closeHistory(this.visual.state.tr), this.opened));
  }
}
