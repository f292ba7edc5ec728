import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

interface Match {
  from: number;
  to: number;
}

export interface Found {
  query: string;
  matches: readonly Match[];
  /** The place of the one that is shown among them; -1 for none. */
  current: number;
}

const NOTHING: Found = { query: '', matches: [], current: -1 };
const key = new PluginKey<Found>('find');

/** Marks where words stand in the text. */
export const finding = (): Plugin =>
  new Plugin<Found>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, found) => {
        const asked = tr.getMeta(key) as Partial<Found> | undefined;
        const query = asked?.query ?? found.query;
        if (!asked && !tr.docChanged) return found;
        if (query === '') return NOTHING;
        const isKnown = query === found.query && !tr.docChanged;
        const matches = isKnown ? found.matches : matchesIn(tr.doc, query);
        const current = asked?.current ?? Math.min(found.current, matches.length - 1);
        return { query, matches, current };
      },
    },
    props: {
      decorations: (state) => {
        const { matches, current } = foundIn(state);
        if (matches.length === 0) return null;
        return DecorationSet.create(
          state.doc,
          matches.map(({ from, to }, index) =>
            Decoration.inline(from, to, { 'data-found': index === current ? 'current' : 'other' }),
          ),
        );
      },
    },
  });

export const foundIn = (state: EditorState): Found => key.getState(state) ?? NOTHING;

/** Looks for words; shows the first behind the selection. */
export const find = (view: EditorView, query: string): void => {
  view.dispatch(view.state.tr.setMeta(key, { query, current: -1 }));
  if (query !== '') step(view, 1, true);
};

/** Shows the next, or the one before. @param isFirst whether one at the selection will do */
export const step = (view: EditorView, by: 1 | -1, isFirst = false): void => {
  const { matches, current } = foundIn(view.state);
  const { from } = view.state.selection;
  const behind = matches.findIndex((match) => match.from >= from);
  const next = current < 0 || isFirst ? Math.max(behind, 0) : current + by;
  const place = (next + matches.length) % matches.length;
  const match = matches[place];
  if (!match) return;
  const tr = view.state.tr.setMeta(key, { current: place });
  view.dispatch(
    tr.setSelection(TextSelection.create(tr.doc, match.from, match.to)).scrollIntoView(),
  );
};

const matchesIn = (doc: Node, query: string): Match[] => {
  const matches: Match[] = [];
  const words = query.toLocaleLowerCase();
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, '\uFFFC').toLocaleLowerCase();
    // Where lower case is longer than upper case, places would not fit.
    if (text.length !== node.content.size) return false;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      matches.push({ from: place + 1 + at, to: place + 1 + at + words.length });
    return false;
  });
  return matches;
};
