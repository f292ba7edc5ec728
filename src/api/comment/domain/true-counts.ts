import type { Status } from './states';

/** What a Comment's row keeps and other rows decide. */
export interface Counted {
  shown: boolean;
  depth: number;
  rootId: number | null;
  replyCount: number;
  likeCount: number;
  reportCount: number;
}

/** A Comment's row, as far as counting goes, with the Likes and open Reports that there are of it. */
export interface CountedRow extends Counted {
  id: number;
  documentId: string;
  parentId: number | null;
  status: Status;
  likes: number;
  openReports: number;
}

/** A row whose columns are off, with what they ought to be. */
export interface Correction {
  row: CountedRow;
  truth: Partial<Counted>;
}

/**
 * What the rows of one Discussion ought to keep, where they do not. Takes time linear in the rows, and
 * no recursion however deep they nest.
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

/** The rows, each after the one it answers. Ids need not say so: imports may have them in any order. */
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
