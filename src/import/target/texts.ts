import { stripTags } from '../../text/html';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text as far as so many UTF-16 units go, no character cut in two. */
export const cutTo = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  let end = 0;
  // One character more than there is room for tells where the last one ends.
  for (const { index, segment } of segmenter.segment(text.slice(0, longest + 50))) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end > 0 ? end : longest);
};

/** A name or another short text on one line, without tags; null where nothing is left. */
export const lineOf = (text: string | null, longest: number): string | null => {
  const line = stripTags(text ?? '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return cutTo(line, longest).trim() || null;
};

/** A slug as its address shows it: decoded, where it is encoded in UTF-8. */
export const decodedSlug = (slug: string): string => {
  try {
    return decodeURIComponent(slug).normalize('NFC').trim();
  } catch {
    return slug.trim();
  }
};
