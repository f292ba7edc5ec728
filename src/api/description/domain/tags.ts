/** An element of a page's head, as data: a front end prints them in a loop. */
export interface HeadTag {
  tag: 'title' | 'meta' | 'link';
  attributes: Record<string, string>;
  /** What stands in it; of `title` alone. */
  text?: string;
}

type Written = string | number | null | undefined;

/** A `meta`, or nothing where there is nothing to say. */
export const named = (name: string, content: Written): HeadTag[] => metaTag({ name }, content);

/** The same for what is named by `property`, as Open Graph does. */
export const property = (name: string, content: Written): HeadTag[] =>
  metaTag({ property: name }, content);

export const link = (rel: string, href: Written, others: Record<string, string> = {}): HeadTag[] =>
  isSaid(href) ? [{ tag: 'link', attributes: { rel, ...others, href: String(href) } }] : [];

const metaTag = (attributes: Record<string, string>, content: Written): HeadTag[] =>
  isSaid(content) ? [{ tag: 'meta', attributes: { ...attributes, content: String(content) } }] : [];

const isSaid = (written: Written): written is string | number =>
  written !== null && written !== undefined && written !== '';
