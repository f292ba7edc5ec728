import type { Picture } from '../../api/description/domain/described-article';

interface CoverProps {
  picture: Picture;
  class?: string;
  loading?: 'lazy';
}

/** A picture with its size, so that nothing moves when it comes. */
export const CoverImage = ({ picture, ...attributes }: CoverProps) => {
  const { url, alternativeText, width, height } = picture;
  const size = { width: width ?? undefined, height: height ?? undefined };
  return <img src={url} alt={alternativeText ?? ''} {...size} {...attributes} />;
};
