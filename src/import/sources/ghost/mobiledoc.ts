import { cardHtml, escaped, type Html, listOf } from './values';

/** The kinds of sections. Source: the format 0.3 of Mobiledoc. */
const [MARKUP, IMAGE, LIST, CARD] = [1, 2, 3, 10];

const TAGS = new Set(
  `p h1 h2 h3 h4 h5 h6 blockquote ul ol strong b em i s u code sub sup a`.split(' '),
);

/** The HTML of a text that Ghost's older editor keeps as Mobiledoc. */
export const mobiledocHtml = (document: unknown): Html => {
  const left = new Set<string>();
  const html = listOf(document, 'sections')
    .map((section) => sectionHtml(section, document, left))
    .join('');
  return { html, left: [...left] };
};

const sectionHtml = (section: unknown, document: unknown, left: Set<string>): string => {
  const [kind, first, second] = Array.isArray(section) ? (section as unknown[]) : [];
  switch (kind) {
    case MARKUP:
      return inTag(first, markersHtml(second, document));
    case IMAGE:
      return typeof first === 'string' ? `<figure><img src="${escaped(first)}"></figure>` : '';
    case LIST:
      return inTag(
        first,
        (Array.isArray(second) ? second : [])
          .map((item) => `<li>${markersHtml(item, document)}</li>`)
          .join(''),
      );
    case CARD:
      return cardAt(Number(first), document, left);
    default:
      return '';
  }
};

const cardAt = (index: number, document: unknown, left: Set<string>): string => {
  const card = listOf(document, 'cards')[index];
  const [name, payload] = Array.isArray(card) ? (card as unknown[]) : [];
  const html = typeof name === 'string' ? cardHtml(name, payload) : undefined;
  if (html === undefined) left.add(typeof name === 'string' ? name : 'unknown');
  return html ?? '';
};

const inTag = (name: unknown, html: string): string => {
  const tag = typeof name === 'string' && TAGS.has(name.toLowerCase()) ? name.toLowerCase() : 'p';
  return `<${tag}>${html}</${tag}>`;
};

/** Runs of text: each opens some of the document's markups and closes as many as it says. */
const markersHtml = (markers: unknown, document: unknown): string => {
  const markups = listOf(document, 'markups');
  const open: string[] = [];
  let html = '';
  for (const marker of Array.isArray(markers) ? (markers as unknown[]) : []) {
    const [kind, opened, closed, value] = Array.isArray(marker) ? (marker as unknown[]) : [];
    for (const index of Array.isArray(opened) ? (opened as unknown[]) : []) {
      const [tag, attributes] = [markups[Number(index)]].flat<unknown[]>();
      if (typeof tag !== 'string' || !TAGS.has(tag.toLowerCase())) continue;
      html += `<${tag}${hrefIn(attributes)}>`;
      open.push(tag);
    }
    html += kind === 0 && typeof value === 'string' ? escaped(value) : kind === 1 ? '<br>' : '';
    for (let count = Number(closed) || 0; count > 0 && open.length > 0; count -= 1) {
      html += `</${open.pop() ?? ''}>`;
    }
  }
  return (
    html +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  );
};

const hrefIn = (attributes: unknown): string => {
  if (!Array.isArray(attributes)) return '';
  const place = attributes.indexOf('href');
  const address: unknown = place < 0 ? undefined : attributes[place + 1];
  return typeof address === 'string' ? ` href="${escaped(address)}"` : '';
};
