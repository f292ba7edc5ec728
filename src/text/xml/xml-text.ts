/**
 * A text without the characters that XML 1.0 has no place for, not even as a reference: most control characters, and
 * U+FFFE and U+FFFF. Halves of characters become U+FFFD.
 */
export const xmlText = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as the text of an element, or the value of an attribute, in XML or HTML. */
export const escapeText = (text: string): string =>
  xmlText(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
