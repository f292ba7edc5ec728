/** The HTML of a text, and the names of the cards in it that have none. */
export interface Html {
  html: string;
  left: string[];
}

/** A property of a parsed value, undefined where there is none. */
export const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** A property that is a text, '' where it is none. */
export const stringOf = (value: unknown, name: string): string => {
  const found = propertyOf(value, name);
  return typeof found === 'string' ? found : '';
};

/** A property that is a list, empty where it is none. */
export const listOf = (value: unknown, name: string): unknown[] => {
  const found = propertyOf(value, name);
  return Array.isArray(found) ? found : [];
};

/** Text as HTML. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** An image with its caption, which is HTML. */
const figureHtml = (card: unknown): string => {
  const caption = stringOf(card, 'caption');
  const image = `<img src="${escaped(stringOf(card, 'src'))}" alt="${escaped(stringOf(card, 'alt'))}">`;
  return `<figure>${image}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
};

/** The HTML of a card of Ghost's editor, by its name; undefined for one that holds none. */
export const cardHtml = (name: string, card: unknown): string | undefined => {
  switch (name) {
    case 'image':
      return figureHtml(card);
    case 'gallery':
      return listOf(card, 'images').map(figureHtml).join('');
    case 'html':
      return stringOf(card, 'html');
    case 'hr':
    case 'horizontalrule':
      return '<hr>';
    case 'code':
    case 'codeblock':
      return `<pre><code>${escaped(stringOf(card, 'code'))}</code></pre>`;
    case 'embed':
    case 'bookmark':
    case 'video':
    case 'audio': {
      const address = stringOf(card, 'url') || stringOf(card, 'src');
      return address && `<p><a href="${escaped(address)}">${escaped(address)}</a></p>`;
    }
    case 'callout':
      return `<p>${stringOf(card, 'calloutText')}</p>`;
    case 'toggle':
      return `<p>${stringOf(card, 'heading')}</p>${stringOf(card, 'content')}`;
    case 'paywall':
      return '';
    default:
      return undefined;
  }
};
