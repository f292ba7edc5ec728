import type { DocumentCall } from './documents';

/** By the call that changed them. */
const changed = new WeakMap<DocumentCall, Set<number>>();

/** Notes that a call has changed rows beside the one that it is for: drafts in other locales. */
export const noteChangedRows = (call: DocumentCall, ids: readonly number[]): void => {
  changed.set(call, new Set([...(changed.get(call) ?? []), ...ids]));
};

/** The ids of the rows that a call has changed beside the one that it is for. */
export const otherChangedRows = (call: DocumentCall): readonly number[] => [
  ...(changed.get(call) ?? []),
];
