import { attributesOf, isEmbedding, type Shortcode, shortcodesIn } from '../../../../text/body';
import { embedAddressOf } from '../../../../text/embeds';
import type { Kept } from './kept';
import { keepVerbatim } from './verbatim';

/** What of WordPress' media library a text may show. */
export interface Attachment {
  id: string;
  url: string;
  alt: string;
  /** HTML. */
  caption: string;
}

/** Where what a shortcode shows is found. */
export interface Library {
  attachment: (id: string) => Attachment | undefined;
  /** The images that belong to the item itself, in their order. */
  own: () => readonly Attachment[];
}

/** A text in which shortcodes are what they show. */
export interface WithoutShortcodes {
  text: string;
  /** Those that stayed as they were written, each name once. */
  left: string[];
}

const CODE: ReadonlySet<string> = new Set(['pre', 'code', 'script', 'style', 'textarea']);

/**
 * Puts in the place of `[caption]`, `[gallery]`, `[embed]`, `[audio]` and `[video]` what they show, put aside; others
 * stay as text. What is in code stays, and so does `[[gallery]]`, which writes about one. Takes linear time.
 */
export const replaceShortcodes = (
  text: string,
  library: Library,
  kept: Kept,
): WithoutShortcodes => {
  if (!text.includes('[')) return { text, left: [] };
  const code = keepVerbatim(text, kept, CODE);
  const left = new Set<string>();
  let result = '';
  let at = 0;
  for (const shortcode of shortcodesIn(code)) {
    const end = shortcode.closing?.end ?? shortcode.end;
    const content = shortcode.closing && code.slice(shortcode.end, shortcode.closing.start);
    const html = shownBy(shortcode, content, library);
    if (html === undefined) {
      left.add(shortcode.name);
      continue;
    }
    result += code.slice(at, shortcode.start) + (html === '' ? '' : kept.block(html));
    at = end;
  }
  return { text: result + code.slice(at), left: [...left] };
};

/** What a shortcode shows, as HTML; undefined where nobody but WordPress knows. */
const shownBy = (
  { name, rest }: Shortcode,
  content: string | undefined,
  library: Library,
): string | undefined => {
  if (!isEmbedding(name)) return undefined;
  const attributes = attributesOf(rest);
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captioned(content, attributes);
    case 'gallery':
      return gallery(attributes, library);
    case 'embed':
      return linkTo(content?.trim() || attributes.get('src'));
    case 'audio':
    case 'video':
      return linkTo(
        content?.trim().startsWith('http')
          ? content.trim()
          : RECORDINGS.map((key) => attributes.get(key)).find(Boolean),
      );
    default:
      return undefined;
  }
};

/** The attributes that say where a recording is. */
const RECORDINGS = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flac'];

/** An image with its caption: the words behind it, or those of the attribute. Unclosed, it shows nothing. */
const captioned = (
  content: string | undefined,
  attributes: ReadonlyMap<string, string>,
): string | undefined => {
  if (content === undefined) return undefined;
  const [media] = /<a\b[^<>]*>\s*<img\b[^<>]*>\s*<\/a>|<img\b[^<>]*>/i.exec(content) ?? [];
  if (media === undefined) return content;
  const words = content.replace(media, () => '').trim() || attributes.get('caption') || '';
  return figure(media, words);
};

const figure = (media: string, caption: string): string =>
  `<figure>${media}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;

const gallery = (attributes: ReadonlyMap<string, string>, library: Library): string | undefined => {
  const ids = idsIn(attributes.get('ids') ?? attributes.get('include'));
  const left = new Set(idsIn(attributes.get('exclude')));
  const all = ids.length > 0 ? ids.map((id) => library.attachment(id)) : library.own();
  const images = all.filter((one) => one !== undefined).filter(({ id }) => !left.has(id));
  if (images.length === 0 || (ids.length > 0 && images.length < ids.length)) return undefined;
  return images
    .map(({ url, alt, caption }) =>
      figure(`<img src="${escape(url)}" alt="${escape(alt)}">`, caption.trim()),
    )
    .join('\n');
};

const idsIn = (written = ''): string[] => written.match(/\d+/g) ?? [];

/** A link; what a known provider shows is its address alone. */
const linkTo = (address: string | undefined): string | undefined => {
  if (address === undefined || !/^https?:\/\/[^\s<>"]+$/i.test(address)) return undefined;
  const written = escape(address);
  const isShown = embedAddressOf(address) !== null;
  return isShown ? `<p>${written}</p>` : `<p><a href="${written}">${written}</a></p>`;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
