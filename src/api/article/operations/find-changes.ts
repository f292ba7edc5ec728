import { setImmediate as breathe } from 'node:timers/promises';

import { compareTexts, type FieldChange, type Text } from '../../../lib/changes';
import { type Publication, readPublications } from '../../../lib/versions';

/** A publication that has changed title or body while that was to be seen. */
export interface FoundChange {
  at: Date;
  changes: FieldChange[];
}

/** Publications that are read at once: each has the whole text. */
const BATCH = 10;

/** So many publications are looked at for a page, and then it ends. */
const MOST = 60;

/** In UTF-16 units: a page that has grown so long ends. */
const LONGEST = 500_000;

interface Wanted {
  documentId: string;
  locale: string;
  /** The id of the publication to begin with; null for the newest. */
  from: number | null;
  limit: number;
}

/**
 * Looks through the publications of an Article from one on, newest first, for those that changed something.
 *
 * @returns those that were found, and the id of the publication to go on with; null where none is left
 */
export const findChanges = async ({
  documentId,
  locale,
  from,
  limit,
}: Wanted): Promise<{ found: FoundChange[]; next: number | null }> => {
  const document = { contentType: 'api::article.article', documentId, locale } as const;
  const found: FoundChange[] = [];
  let length = 0;
  let later: Publication | undefined;
  for (let upTo = from, seen = 0; ;) {
    const batch = await readPublications(document, { upTo, limit: BATCH });
    for (const publication of batch) {
      const changes = later ? await changesOf(publication, later) : [];
      if (later && changes.length > 0) {
        if (found.length === limit) return { found, next: later.id };
        found.push({ at: later.at, changes });
        length += lengthOf(changes);
      }
      seen += 1;
      if (seen > MOST || length > LONGEST) return { found, next: publication.id };
      later = publication;
    }
    if (batch.length < BATCH || !later) return { found, next: null };
    upTo = later.id - 1;
  }
};

const changesOf = async (earlier: Publication, later: Publication): Promise<FieldChange[]> => {
  if (later.content.showChanges !== true) return [];
  // Requests of others come between.
  await breathe();
  return compareTexts(textOf(earlier), textOf(later));
};

const textOf = ({ content: { title, body } }: Publication): Text => ({
  title: typeof title === 'string' ? title : '',
  body: typeof body === 'string' ? body : '',
});

const lengthOf = (changes: readonly FieldChange[]): number =>
  changes.reduce((sum, { before, after, html }) => {
    return sum + html.length + (before?.length ?? 0) + (after?.length ?? 0);
  }, 0);
