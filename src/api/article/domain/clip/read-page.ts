import { blocksFromPage, blocksFromText, parsePage } from '../../../../text/paste';
import type { Block, Metadata } from './page';
import { readMetadata } from './read-metadata';
import { wordsOf } from './read-text';
import { regionOf } from './regions';

/** What was copied. */
export interface Clipping {
  text?: string;
  html?: string;
}

/** The blocks of what was copied, and what it says about itself; of HTML and text the HTML, where words are in it. */
export const readClipping = ({
  text = '',
  html = '',
}: Clipping): { blocks: Block[]; metadata: Metadata } => {
  const page = parsePage(html);
  const metadata = readMetadata(page);
  const fromHtml = blocksFromPage(page, regionOf);
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
      region: 'region' in one ? one.region : undefined,
    })),
  };
};
