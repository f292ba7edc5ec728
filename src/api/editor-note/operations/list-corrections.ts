import { z } from '@strapi/utils';

import { decodeCursor, encodeCursor, MomentKey, type WantedPage } from '../../../lib/requests';
import type { CorrectingKind } from '../domain/corrections';
import { type CorrectionPlace, type ListedCorrection, readCorrections } from '../store/corrections';

export interface CorrectionsPage {
  data: ListedCorrection[];
  /** `nextCursor` is null on the last page. */
  pagination: { pageSize: number; nextCursor: string | null };
}

const LIST = 'corrections';

const Keys = z.tuple([MomentKey, z.string().regex(/^[\w-]{1,255}$/)]);

/**
 * A page of the public notes that correct published Articles of a locale, newest first.
 *
 * @throws CURSOR_INVALID
 */
export const listCorrections = async ({
  kind,
  locale,
  pageSize,
  cursor,
}: WantedPage & { kind?: CorrectingKind; locale: string }): Promise<CorrectionsPage> => {
  const after = cursor === null ? null : placeIn(cursor);
  const found = await readCorrections({ kind, locale, after, limit: pageSize + 1 });
  const data = found.slice(0, pageSize);
  const last = found.length > pageSize ? data.at(-1) : undefined;
  const nextCursor = last
    ? encodeCursor(LIST, [last.firstPublishedAt.getTime(), last.documentId])
    : null;
  return { data, pagination: { pageSize, nextCursor } };
};

const placeIn = (cursor: string): CorrectionPlace => {
  const [moment, documentId] = decodeCursor(LIST, Keys, cursor);
  return { firstPublishedAt: new Date(moment), documentId };
};
