import type { NamedPages } from '../../site/domain/named-page';
import type { Site } from '../../site/domain/site';
import type { Picture } from './described-article';

/** What a description depends on beside its Article. */
export interface Surroundings extends NamedPages {
  site: Omit<Site, 'logo'> & { logo: Picture | null };
  /** What stands before the relative address of an upload, without a slash at its end. */
  uploads: string;
}

/** The address of a picture from anywhere. */
export const pictureAddress = ({ url }: Pick<Picture, 'url'>, { uploads }: Surroundings): string =>
  url.startsWith('/') ? uploads + url : url;

/** What the site is called: by its name, its publisher's, or its host. */
export const siteName = ({ site }: Pick<Surroundings, 'site'>): string =>
  site.name ?? site.publisher?.name ?? site.url.replace(/^https?:\/\//, '');

/** When what readers see of a published text was last changed: published again, or corrected by a note. */
export const lastModified = ({
  publishedAt,
  lastCorrectedAt,
}: {
  publishedAt: string | null;
  lastCorrectedAt: string | null;
}): string | null =>
  [publishedAt, lastCorrectedAt].reduce(
    (last, date) => (date !== null && (last === null || date > last) ? date : last),
    null,
  );
