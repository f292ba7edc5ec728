import { findRow } from '../../../lib/database';
import { previewAddress } from '../../site/domain/preview-pattern';
import { previewPlace } from '../../site/operations/preview-place';
import { issuePreviewToken, type Preview } from './preview-token';

interface Options {
  /** Where the caller has reached this server. */
  ownOrigin: string;
}

/** The draft of an Article, with what the permissions of the panel look at; null where there is none. */
export const readPreviewed = (
  documentId: string,
  locale: string,
): Promise<Record<string, unknown> | null> =>
  findRow('api::article.article', {
    where: { documentId, locale, publishedAt: null },
    populate: { createdBy: { populate: ['roles'] } },
  });

/** The address that shows a text of an Article to whoever has it; undefined where previews have no place. */
export const previewUrl = async (
  { slug, ...preview }: Preview & { slug: string },
  { ownOrigin }: Options,
): Promise<string | undefined> => {
  const place = await previewPlace(ownOrigin);
  return place && previewAddress(place, { ...preview, slug, token: issuePreviewToken(preview) });
};
