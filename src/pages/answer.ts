import type { CallerState } from '../lib/access';

/** What somebody asks a page for. */
export interface PageRequest {
  /** Of Strapi's authentication: pages show what the role Public may read. */
  state: CallerState;
  locale: string;
  query: Record<string, unknown>;
}

/** A page, or where it is, or that there is none (undefined). */
export type PageAnswer = Page | { movedTo: string } | undefined;

export interface Page {
  html: string;
  /** Of the cache: what it depends on. */
  tags: string[];
}

/** A parameter that is there once, and of a sensible length. */
export const textIn = (query: PageRequest['query'], name: string): string | undefined => {
  const value = query[name];
  return typeof value === 'string' && value !== '' && value.length <= 500 ? value : undefined;
};
