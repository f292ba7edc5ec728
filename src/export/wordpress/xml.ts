import { escapeText, xmlText } from '../../text/xml';

/** An element on a line of its own, with text that is escaped. */
export const element = (name: string, text: string | number): string =>
  `<${name}>${escapeText(String(text))}</${name}>\n`;

/** An element whose text stands as it is, whatever it holds. */
export const cdata = (
  name: string,
  text: string,
  attributes: Record<string, string> = {},
): string => {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeText(value)}"`,
  );
  const parts = xmlText(text).split(']]>').join(']]]]><![CDATA[>');
  return `<${name}${written.join('')}><![CDATA[${parts}]]></${name}>\n`;
};
