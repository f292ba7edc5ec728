import { decode } from 'entities';

import { htmlOfFigure } from '../../images/figure';

/** An image with a caption, as `images/figure.ts` writes it. Sizes in pixels. */
export interface FigureAttrs {
  src: string;
  alt: string;
  width: number | null;
  height: number | null;
}

const FIGURE =
  /^<figure><img src="([^"<>]*)" alt="([^"<>]*)"(?: width="(\d+)" height="(\d+)")?>(?:<figcaption>([^<>]*)<\/figcaption>)?<\/figure>$/;

/** The figure that a block of HTML is, where it has no more to it than the panel's own have. */
export const figureIn = (html: string): { attrs: FigureAttrs; caption: string } | undefined => {
  const [whole, src, alt, width, height, caption] = FIGURE.exec(html) ?? [];
  if (whole === undefined) return undefined;
  const attrs = {
    src: decode(src ?? ''),
    alt: decode(alt ?? ''),
    width: width === undefined ? null : Number(width),
    height: height === undefined ? null : Number(height),
  };
  const words = decode(caption ?? '');
  return htmlOfFigure({ ...attrs, caption: words }) === html
    ? { attrs, caption: words }
    : undefined;
};
