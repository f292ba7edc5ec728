/** What stands before an address that is a link's or an image's, in Markdown and in HTML. */
const BEFORE_LINK = String.raw`\]\([\t ]*<?|^ {0,3}\[[^\]\n]{1,999}\]:[\t ]*<?|[\s"'](?:src|href|cite)=["']?`;

/** What stands before one that is written out. */
const BEFORE_TEXT = String.raw`^|[\s<(]`;

const REST = String.raw`[^\s"'<>)]*`;

/** An address of a site in a text, and where it is to lead. */
export type Resolve = (address: string) => string | undefined;

/** The addresses of the pages of a site, as texts of its own name them. */
export interface SiteAddresses {
  /** All of them, from the root of the host, without fragments. */
  findIn(body: string): string[];
  /** The text with those replaced that lead elsewhere now. */
  replaceIn(body: string, resolve: Resolve): string;
}

/** @param site the address of its front page; anything else names no pages */
export const addressesOf = (site: string): SiteAddresses => {
  const host = hostOf(site);
  if (host === undefined) return { findIn: () => [], replaceIn: (body) => body };
  const origin = String.raw`(?:https?:)?\/\/(?:www\.)?${escaped(host)}(?::\d{1,5})?(?=[/?#\s"'<>)]|$)`;
  const pattern = new RegExp(
    `(${BEFORE_LINK})((?:${origin})${REST}|\\/(?!\\/)${REST})|(${BEFORE_TEXT})(https?:\\/\\/(?:www\\.)?${escaped(host)}(?::\\d{1,5})?(?=[/?#])${REST})`,
    'gimu',
  );
  const isOwn = new RegExp(String.raw`^${origin}`, 'iu');
  const pathOf = (address: string) => address.replace(isOwn, '').replaceAll('&amp;', '&') || '/';
  const replaceIn = (body: string, resolve: Resolve): string =>
    body.replace(
      pattern,
      (found: string, link?: string, linked?: string, text?: string, written?: string) => {
        const address = linked ?? written ?? '';
        const [page = '', fragment] = pathOf(address).split('#', 2);
        const target = resolve(page);
        if (target === undefined) return found;
        const end = fragment === undefined ? '' : `#${fragment}`;
        return (link ?? text ?? '') + target + end;
      },
    );
  return {
    findIn: (body) => {
      const found = new Set<string>();
      replaceIn(body, (address) => {
        found.add(address);
        return undefined;
      });
      return [...found];
    },
    replaceIn,
  };
};

/** Without `www.`, which most sites answer with and without. */
const hostOf = (site: string): string | undefined => {
  try {
    return new URL(site).hostname.toLowerCase().replace(/^www\./, '') || undefined;
  } catch {
    return undefined;
  }
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
