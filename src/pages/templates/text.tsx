import type { ComponentChildren } from 'preact';

import { shownHtml } from '../article-html';

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

export const directionOf = (locale: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.includes(locale.split('-', 1)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';

/** The page's own words are English, also on a page whose Article runs from right to left. */
export const Words = ({ children }: { children: ComponentChildren }) => (
  <span lang="en" dir="ltr">
    {children}
  </span>
);

interface CleanedHtmlProps {
  /** Of an Article, a note or a Comment, and nothing else: these have been cleaned. */
  html: string | null;
  class: string;
  dir?: 'auto';
}

export const CleanedHtml = ({ html, ...attributes }: CleanedHtmlProps) => (
  <div {...attributes} dangerouslySetInnerHTML={{ __html: shownHtml(html) }} />
);

export const counted = (number: number, singular: string, plural = `${singular}s`): string =>
  `${number} ${number === 1 ? singular : plural}`;
