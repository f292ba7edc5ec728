import type { Status } from './states';

/** The columns of a Comment that depend on other rows. */
export interface Counted {
  shown: boolean;
  depth: number;
  rootId: number | null;
  replyCount: number;
  likeCount: number;
  reportCount: number;
}

/** As they are stored; null where nothing has counted them yet. */
type StoredCounts = { [Name in keyof Counted]: Counted[Name] | null };

/** A Comment's row, with the actual numbers of its Likes and open Reports. */
export interface CountedRow extends StoredCounts {
  id: number;
  documentId: string;
  parentId: number | null;
  status: Status;
  likes: number;
  openReports: number;
}

/** A row with wrong columns, and their correct values. */
export interface Correction {
  row: CountedRow;
  truth: Partial<Counted>;
}

/**
 * The corrections of the rows of one Discussion. Takes time linear in the rows, and no recursion, however deep
 * they nest.
 */
export const corrections = (rows: readonly CountedRow[]): Correction[] => {
  const truths = trueCounts(rows);
  return rows.flatMap((row) => {
    const truth = truths.get(row.id);
    if (!truth) return [];
    const off = Object.entries(truth).filter(
      ([name, value]) => row[name as keyof Counted] !== value,
    );
    return off.length > 0 ? [{ row, truth: Object.fromEntries(off) }] : [];
  });
};

const trueCounts = (rows: readonly CountedRow[]): Map<number, Counted> => {
  const inOrder = parentsFirst(rows);
  const truths = new Map<number, Counted>();
  for (const row of inOrder) {
    const parent = row.parentId === null ? undefined : truths.get(row.parentId);
    truths.set(row.id, {
      shown: row.status === 'approved',
      depth: parent ? parent.depth + 1 : 0,
      rootId: parent ? (parent.rootId ?? row.parentId) : null,
      replyCount: 0,
      likeCount: row.likes,
      reportCount: row.openReports,
    });
  }
  for (const row of inOrder.toReversed()) {
    const truth = truths.get(row.id);
    const parent = row.parentId === null ? undefined : truths.get(row.parentId);
    if (!truth || !parent) continue;
    if (truth.shown) parent.shown = true;
    if (row.status === 'approved') parent.replyCount += 1;
  }
  return truths;
};

/** The rows, each after its parent. Ids do not give that order: imports may have any. */
const parentsFirst = (rows: readonly CountedRow[]): CountedRow[] => {
  const answers = new Map<number | null, CountedRow[]>();
  for (const row of rows) {
    const others = answers.get(row.parentId);
    if (others) others.push(row);
    else answers.set(row.parentId, [row]);
  }
  const inOrder: CountedRow[] = [...(answers.get(null) ?? [])];
  for (let index = 0; index < inOrder.length; index += 1) {
    const id = inOrder[index]?.id ?? null;
    for (const answer of answers.get(id) ?? []) inOrder.push(answer);
  }
  return inOrder;
};
