type Row = Readonly<Record<string, unknown>>;

/** A form, what it was loaded with, and what is stored now. */
interface Sides {
  form: Row;
  base: Row;
  current: Row;
}

interface Merged {
  /** Fields that both have changed, each to something else. */
  conflicts: string[];
  /** Fields of the form that it has not changed: they stay as they are stored. */
  left: string[];
  /** Fields that only the others have changed. */
  theirs: string[];
}

/**
 * Who has changed which field since a form was loaded.
 *
 * @param changed the names of the fields of the first whose values in the second are others
 */
export const mergeFields = (
  { form, base, current }: Sides,
  changed: (sent: Row, stored: Row) => string[],
): Merged => {
  const mine = changed(form, base);
  const theirs = changed(base, current);
  const both = mine.filter((name) => theirs.includes(name));
  const isLeft = (name: string) => name in base && !mine.includes(name);
  return {
    conflicts: changed(pick(form, both), current),
    left: Object.keys(form).filter(isLeft),
    theirs: theirs.filter((name) => !both.includes(name)),
  };
};

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name]]));
