import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/** A page as the text that is sent. Whatever stands in it is escaped, cleaned html and data scripts excepted. */
export const htmlOf = (page: VNode): string => `<!doctype html>${render(page)}`;
