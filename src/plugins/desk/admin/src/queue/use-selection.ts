import { useState } from 'react';

import type { Row } from './rows';

/** What is chosen for a decision over many at once. */
export interface Selection {
  rows: Row[];
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
  /** All that are in the list, or none. */
  toggleAll: () => void;
  drop: (rows: readonly Row[]) => void;
}

export const useSelection = (all: readonly Row[]): Selection => {
  const [ids, setIds] = useState<readonly string[]>([]);
  // Rows that have left the list are no longer selected.
  const rows = all.filter(({ documentId }) => ids.includes(documentId));
  const without = ({ documentId }: Row) => ids.filter((id) => id !== documentId);

  return {
    rows,
    has: (row) => rows.includes(row),
    toggle: (row) => setIds(rows.includes(row) ? without(row) : [...ids, row.documentId]),
    toggleAll: () =>
      setIds(rows.length === all.length ? [] : all.map(({ documentId }) => documentId)),
    drop: (dropped) =>
      setIds(ids.filter((id) => !dropped.some(({ documentId }) => documentId === id))),
  };
};
