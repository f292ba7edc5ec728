import { resolveDraft } from '../../../lib/slugs';
import { wasDeletedSince } from '../../../lib/versions';
import { previewInvalid } from '../domain/errors';
import { type Preview, readPreviewToken } from './preview-token';

const UID = 'api::article.article';

interface Asked {
  /** A document id, or a slug: of the draft, of the published version, or a former one. */
  id: string;
  /** Undefined where the client names none: that of the token. */
  locale: unknown;
}

/**
 * What a token opens, if it is for the Article that is asked for.
 *
 * @throws PREVIEW_INVALID always the same: nothing is learnt of Articles that the token is not for
 */
export const openPreview = async (token: unknown, { id, locale }: Asked): Promise<Preview> => {
  const preview = readPreviewToken(token);
  if (!preview || (locale !== undefined && locale !== preview.locale)) throw previewInvalid();
  const found = await resolveDraft(UID, id, preview.locale);
  if (found?.documentId !== preview.documentId) throw previewInvalid();
  // One that was restored is there again; the addresses that were given away before are not.
  if (await wasDeletedSince({ contentType: UID, ...preview }, preview.issuedAt)) {
    throw previewInvalid();
  }
  return preview;
};
