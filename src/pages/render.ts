import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** Characters that no page may have, whatever somebody has pasted. Source: HTML, 13.2.3.5 */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** A page as the text that is sent. Whatever stands in it is escaped, cleaned html and data scripts excepted. */
export const htmlOf = (page: VNode): string =>
  `<!doctype html>${render(page).replace(CONTROLS, '')}`;
