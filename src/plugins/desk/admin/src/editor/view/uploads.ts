import { Plugin, PluginKey, Selection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

import { blockOf, type ChosenFile } from '../../images/figure';
import { open } from '../engine';
import { withBlocks } from './commands';

/** Stores a file in the media library. @param onProgress is told a percentage */
export type Upload = (file: File, onProgress: (percent: number) => void) => Promise<ChosenFile>;

export interface UploadWords {
  /** What is said while a file is on its way. */
  sending: (name: string) => string;
  failed: (name: string, error: unknown) => void;
}

type Change = { add: { id: object; at: number; element: HTMLElement } } | { remove: object };
const key = new PluginKey<DecorationSet>('uploads');

/** Keeps the places of files that are on their way, whatever is typed meanwhile. */
export const uploading = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const mapped = set.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (!change) return mapped;
        if ('remove' in change) return mapped.remove(placesOf(mapped, change.remove));
        const { id, at, element } = change.add;
        return mapped.add(tr.doc, [Decoration.widget(at, element, { id })]);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

const placesOf = (set: DecorationSet, id: object) =>
  set.find(undefined, undefined, (spec: { id?: object }) => spec.id === id);

/** Uploads images, each of which stands then where its placeholder stood. */
export const uploadImages = (
  view: EditorView,
  files: readonly File[],
  at: number,
  upload: Upload,
  words: UploadWords,
): void => {
  for (const file of files) {
    const id = {};
    const bar = progressBar(words.sending(file.name));
    view.dispatch(view.state.tr.setMeta(key, { add: { id, at, element: bar.element } }));
    void upload(file, bar.show).then(
      (stored) => finish(view, id, stored),
      (error: unknown) => {
        finish(view, id);
        words.failed(file.name, error);
      },
    );
  }
};

const progressBar = (label: string) => {
  const element = document.createElement('span');
  element.dataset.upload = '';
  element.append(label);
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.setAttribute('aria-label', label);
  element.append(bar);
  const show = (percent: number): void => {
    bar.value = percent;
  };
  return { element, show };
};

const finish = (view: EditorView, id: object, stored?: ChosenFile): void => {
  if (view.isDestroyed) return;
  const place = placesOf(key.getState(view.state) ?? DecorationSet.empty, id).at(0)?.from;
  const tr = view.state.tr.setMeta(key, { remove: id });
  if (stored && place !== undefined) {
    // The text around may have gone meanwhile: then the image stands where that was.
    tr.setSelection(Selection.near(tr.doc.resolve(place)));
    withBlocks(tr, open(blockOf([stored])).doc.children);
  }
  view.dispatch(tr);
};

/** The images among files. */
export const imagesIn = (data: DataTransfer | null): File[] =>
  Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'));
