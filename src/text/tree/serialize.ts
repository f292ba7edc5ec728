import { MORE } from './parse';
import { VOID_ELEMENTS } from './tags';
import { isElement, type Node } from './tree';

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
};

/** A tree as HTML, with those attributes that are named. */
export const serialize = (nodes: readonly Node[], attributes: ReadonlySet<string>): string => {
  let html = '';
  const write = (node: Node): void => {
    if (!isElement(node)) {
      html += escape(node);
      return;
    }
    if (node.name === MORE) return;
    html += `<${node.name}`;
    for (const [name, value] of node.attributes) {
      if (attributes.has(name)) html += ` ${name}="${escape(value)}"`;
    }
    html += '>';
    if (VOID_ELEMENTS.has(node.name)) return;
    node.children.forEach(write);
    html += `</${node.name}>`;
  };
  nodes.forEach(write);
  return html;
};

const escape = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text;
