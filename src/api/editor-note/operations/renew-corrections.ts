import { invalidateTags } from '../../../lib/http-cache';
import { renewLastCorrected } from '../store/last-corrected';
import type { Surroundings } from '../store/related-notes';
import { renewSuperseded } from '../store/superseded';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/**
 * Stores what follows from notes: by which one each of these is replaced, and when each of these Articles was
 * corrected last. Call it in the transaction that has written one of them.
 */
export const renewCorrections = async ({ notes, articles }: Surroundings): Promise<void> => {
  // In one order everywhere, so that none waits in a circle.
  const superseded = await renewSuperseded([...notes].sort());
  const corrected = await renewLastCorrected([...articles].sort());
  if (superseded.length > 0) invalidateTags(NOTE, ...superseded);
  if (corrected.length > 0) invalidateTags(ARTICLE, ...corrected);
};
