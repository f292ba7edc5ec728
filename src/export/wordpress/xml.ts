/** An element on a line of its own, with text that is escaped. */
export const element = (name: string, text: string | number): string =>
  `<${name}>${escaped(String(text))}</${name}>\n`;

/** An element whose text stands as it is, whatever it holds. */
export const cdata = (
  name: string,
  text: string,
  attributes: Record<string, string> = {},
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const parts = storable(text).split(']]>').join(']]]]><![CDATA[>');
  return `<${name}${written.join('')}><![CDATA[${parts}]]></${name}>\n`;
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  storable(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Without the characters that XML 1.0 has no place for, not even as a reference. */
const storable = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
