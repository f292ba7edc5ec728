import type { Node } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';

import { backendUrl } from '../../ui/backend-url';
import { nodes } from '../engine';

/** What blocks that have no form are called on the screen. */
export interface NodeWords {
  source: string;
  more: string;
  caption: string;
}

/** An upload stands in a text without its host. */
const shownAddress = (src: string): string => (src.startsWith('/') ? `${backendUrl()}${src}` : src);

const pictureOf = ({ attrs }: Node): HTMLImageElement => {
  const image = document.createElement('img');
  image.src = shownAddress(attrs.src as string);
  image.alt = attrs.alt as string;
  image.loading = 'lazy';
  if (attrs.width) image.width = attrs.width as number;
  if (attrs.height) image.height = attrs.height as number;
  return image;
};

export const nodeViews = (words: NodeWords): Record<string, NodeViewConstructor> => ({
  [nodes.image.name]: (node) => ({ dom: pictureOf(node) }),

  [nodes.figure.name]: (node) => {
    const dom = document.createElement('figure');
    let picture = pictureOf(node);
    picture.contentEditable = 'false';
    const contentDOM = document.createElement('figcaption');
    contentDOM.dir = 'auto';
    contentDOM.dataset.placeholder = words.caption;
    dom.append(picture, contentDOM);
    const update = (next: Node): boolean => {
      if (next.type !== nodes.figure) return false;
      const former = picture;
      picture = pictureOf(next);
      picture.contentEditable = 'false';
      former.replaceWith(picture);
      contentDOM.toggleAttribute('data-empty', next.content.size === 0);
      return true;
    };
    contentDOM.toggleAttribute('data-empty', node.content.size === 0);
    return {
      dom,
      contentDOM,
      update,
      ignoreMutation: ({ target }) => !contentDOM.contains(target),
    };
  },

  [nodes.source_block.name]: () => {
    const dom = document.createElement('pre');
    dom.dataset.source = words.source;
    dom.dir = 'auto';
    return { dom, contentDOM: dom };
  },

  [nodes.more.name]: () => {
    const dom = document.createElement('div');
    dom.dataset.more = words.more;
    return { dom };
  },
});
