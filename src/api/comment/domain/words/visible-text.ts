import { Parser } from 'htmlparser2';

/** White space, controls, and characters that are drawn as nothing (U+2800 is a blank braille cell). */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\s\u2800]/u;

/** Whether an HTML fragment shows a reader anything at all. */
export const hasVisibleText = (html: string): boolean => {
  let isVisible = false;
  const parser = new Parser({
    ontext(text) {
      isVisible ||= Array.from(text).some((character) => !INVISIBLE.test(character));
    },
  });
  parser.write(html);
  parser.end();
  return isVisible;
};
export const visibleText = (html: string): string => html.replace(/<[^>]*>/g, '');
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map((m) => m[1] ?? '');
