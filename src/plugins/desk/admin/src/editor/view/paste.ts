import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { markdownFromHtml, markdownFromText } from '../../../../../../text/paste';
import { isLinkable, nodes, open, Writer } from '../engine';
import { freeLabel, labelsIn, setLink, withBlocks } from './commands';
import { imagesIn, type Upload, uploadImages, type UploadWords } from './uploads';

/** What is pasted or dropped comes in as clean Markdown; images are uploaded. */
export const pasting = (upload: Upload, words: UploadWords): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const { clipboardData: data } = event;
        if (!data || isInSource(view)) return false;
        return (
          takeImages(view, data, view.state.selection.from, upload, words) || takeText(view, data)
        );
      },
      handleDrop: (view, event, _slice, isMoved) => {
        const data = event.dataTransfer;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        // What is dragged within the editor stays what it is.
        if (isMoved || view.dragging || !data || at === undefined) return false;
        const isTaken =
          takeImages(view, data, at, upload, words) || takeDroppedText(view, data, at);
        if (isTaken) event.preventDefault();
        return isTaken;
      },
      clipboardTextSerializer: ({ content }) => markdownOf(content),
    },
  });

const takeImagesFrom = (data: DataTransfer): File[] => {
  // A copied part of a page can have a picture of itself beside it.
  const isText = data.getData('text/plain').trim() !== '';
  return isText ? [] : imagesIn(data);
};

const isInSource = ({ state }: EditorView): boolean =>
  state.selection.$from.parent.type.spec.code === true;

/** What a copy from an editor of this kind carries. */
const OWN = /<[^>]{1,200}data-pm-slice/;

const takeText = (view: EditorView, data: DataTransfer): boolean => {
  const html = data.getData('text/html');
  if (OWN.test(html.slice(0, 2_000))) return false;
  const text = data.getData('text/plain');
  if (isAddress(text) && !view.state.selection.empty)
    return setLink(text)(view.state, view.dispatch);
  const isPlain = html.trim() === '';
  const markdown = isPlain ? markdownFromText(text) : markdownFromHtml(html);
  if (markdown.trim() === '') return false;
  const { doc } = open(markdown);
  insert(view, isPlain ? withOuterSpace(doc, text) : doc);
  return true;
};

/** Words that are pasted into a line keep the space before and behind them, which no Markdown has. */
const withOuterSpace = (doc: Node, text: string): Node => {
  const [line] = doc.children;
  if (doc.childCount !== 1 || line?.type !== nodes.paragraph || text.includes('\n')) return doc;
  const space = (isThere: boolean): Node[] => (isThere ? [doc.type.schema.text(' ')] : []);
  const children = [...space(/^\s/.test(text)), ...line.children, ...space(/\s$/.test(text))];
  return doc.copy(Fragment.from(line.copy(Fragment.fromArray(children))));
};

const takeDroppedText = (view: EditorView, data: DataTransfer, at: number): boolean => {
  const { state } = view;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(at))));
  return !isInSource(view) && takeText(view, data);
};

const isAddress = (text: string): boolean =>
  /^(?:https?:\/\/|mailto:)\S+$/.test(text.trim()) && isLinkable(text.trim());

const insert = (view: EditorView, pasted: Node): void => {
  const doc = withOwnLabels(pasted, view.state.doc);
  const tr = closeHistory(view.state.tr);
  const first = doc.firstChild;
  const isLine = doc.childCount === 1 && first?.type === nodes.paragraph;
  const { $from } = tr.selection;
  const isNested = $from.depth > 1;
  if (isLine) tr.replaceSelection(new Slice(doc.content, 1, 1));
  else if ($from.parent.type === nodes.figure) tr.insertText(doc.textContent);
  else if (isNested)
    tr.replaceSelection(new Slice(doc.content, openAt(first), openAt(doc.lastChild)));
  else if (openAt(first) === 1 && $from.parent.content.size > 0)
    tr.replaceSelection(new Slice(doc.content, 1, openAt(doc.lastChild)));
  else withBlocks(tr, doc.children);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
};

const openAt = (node: Node | null): number => (node?.type === nodes.paragraph ? 1 : 0);

/** Footnotes of what is pasted get other names than those that the text has. */
const withOwnLabels = (pasted: Node, doc: Node): Node => {
  const taken = labelsIn(doc);
  const own = labelsIn(pasted);
  const names = new Map<string, string>();
  for (const label of own) {
    if (!taken.has(label)) continue;
    const name = freeLabel(doc, new Set([...own, ...names.values()]));
    names.set(label, name);
  }
  return names.size > 0 ? renamed(pasted, names) : pasted;
};

const renamed = (node: Node, names: ReadonlyMap<string, string>): Node => {
  const nameOf = (label: string): string => names.get(label) ?? label;
  if (node.type === nodes.footnote)
    return nodes.footnote.create({ label: nameOf(node.attrs.label as string) }, null, node.marks);
  if (node.type === nodes.source_block) {
    const text = node.textContent.replace(
      /\[\^([^\]\s]+)\]/g,
      (_, label: string) => `[^${nameOf(label)}]`,
    );
    return node.copy(Fragment.from(node.type.schema.text(text)));
  }
  return node.isText || node.isLeaf
    ? node
    : node.copy(Fragment.fromArray(node.children.map((child) => renamed(child, names))));
};

const takeImages = (
  view: EditorView,
  data: DataTransfer,
  at: number,
  upload: Upload,
  words: UploadWords,
): boolean => {
  const files = takeImagesFrom(data);
  if (files.length === 0) return false;
  uploadImages(view, files, at, upload, words);
  return true;
};

/** What is copied, as text: its Markdown, or its words where it is a part of a line. */
const markdownOf = (content: Fragment): string => {
  const only = content.childCount === 1 ? content.firstChild : null;
  if (only?.type === nodes.paragraph) return only.textBetween(0, only.content.size, '\n');
  const doc = nodes.doc.createAndFill(null, content);
  return doc ? new Writer(open('')).save(doc) : content.textBetween(0, content.size, '\n\n');
};
