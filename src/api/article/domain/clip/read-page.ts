import { blocksFromHtml, blocksFromText } from '../../../../text/paste';
import type { Block, Metadata } from './page';
import { readMetadata } from './read-metadata';
import { wordsOf } from './read-text';
import { regionOf } from './regions';

/** What was copied. */
export interface Clipping {
  text?: string;
  html?: string;
}

const NOTHING: Metadata = { titles: [], authors: [], topics: [] };

/** The blocks of what was copied, and what it says about itself; of HTML and text the HTML, where words are in it. */
export const readClipping = ({
  text = '',
  html = '',
}: Clipping): { blocks: Block[]; metadata: Metadata } => {
  const fromHtml = html.trim() === '' ? [] : blocksFromHtml(html, regionOf);
  const metadata = html.trim() === '' ? NOTHING : readMetadata(html);
  const written = fromHtml.length > 0 ? fromHtml : blocksFromText(text);
  return {
    metadata,
    blocks: written.map((one, index) => ({
      index,
      markdown: one.markdown,
      text:
        'typed' in one && one.typed !== undefined
          ? one.typed.replace(/\s+/g, ' ')
          : wordsOf(one.markdown),
      isHeading: /^#{1,6} /.test(one.markdown),
      ...('region' in one && one.region !== undefined && { region: one.region }),
    })),
  };
};
