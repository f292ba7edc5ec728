/** In milliseconds: a note that was published so long before or after an Article came out with it. */
const TOGETHER = 10 * 60_000;

/** A note that corrects the Article. */
export interface DatedNote {
  firstPublishedAt: Date;
}

/** A publication that has changed the Article. */
export interface DatedPublication {
  at: Date;
}

/**
 * Which note first came out with which publication: with the last one before it, or else, where that is long ago or has a
 * note already, with the next one. Of several that belong to one, the first.
 *
 * @param publications oldest first
 * @param notes in any order
 * @param until when the publication after these was made; null where there is none
 */
export const notesOfPublications = <Publication extends DatedPublication, Note extends DatedNote>(
  publications: readonly Publication[],
  notes: readonly Note[],
  until: Date | null,
): Map<Publication, Note> => {
  const found = new Map<Publication, Note>();
  const oldestFirst = [...notes].sort((one, other) => timeOf(one) - timeOf(other));
  for (const note of oldestFirst) {
    if (until !== null && timeOf(note) >= until.getTime()) break;
    const before = publications.findLast(({ at }) => at.getTime() <= timeOf(note));
    const after = publications.find(({ at }) => at.getTime() > timeOf(note));
    const one = [before, after].find(
      (each) => each !== undefined && !found.has(each) && isNear(each, note),
    );
    if (one) found.set(one, note);
  }
  return found;
};

const timeOf = ({ firstPublishedAt }: DatedNote): number => firstPublishedAt.getTime();

const isNear = ({ at }: DatedPublication, note: DatedNote): boolean =>
  Math.abs(at.getTime() - timeOf(note)) <= TOGETHER;
