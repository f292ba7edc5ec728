/** What is read here of a file of the media library. */
export interface ChosenFile {
  name: string;
  url: string;
  mime?: string;
  alternativeText?: string | null;
  caption?: string | null;
  /** In pixels; of images. */
  width?: number | null;
  height?: number | null;
}

/** Chosen files as they stand in a body: images as figures, others as links. */
export const blockOf = (files: readonly ChosenFile[]): string =>
  files
    .map((file) => (file.mime?.startsWith('image/') ? figureOf(file) : linkTo(file)))
    .join('\n\n');

/** An image with its size, so that a page keeps its place before it is there, and its caption. */
const figureOf = ({ url, name, alternativeText, caption, width, height }: ChosenFile): string =>
  htmlOfFigure({ src: url, alt: alternativeText || name, caption, width, height });

/** What a figure in a body shows. */
export interface Figure extends Pick<ChosenFile, 'caption' | 'width' | 'height'> {
  src: string;
  alt: string;
}

/** On one line. */
export const htmlOfFigure = ({ src, alt, caption, width, height }: Figure): string => {
  const attributes = [
    `src="${escaped(src)}"`,
    `alt="${escaped(alt)}"`,
    ...(width && height ? [`width="${width}" height="${height}"`] : []),
  ].join(' ');
  const words = escaped(caption ?? '').trim();
  return `<figure><img ${attributes}>${words && `<figcaption>${words}</figcaption>`}</figure>`;
};

const linkTo = ({ url, name, alternativeText }: ChosenFile): string =>
  `[${(alternativeText || name).replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&')}](<${url}>)`;

/** On one line: a blank one would end the HTML in Markdown. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
