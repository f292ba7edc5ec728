interface Line {
  /** Whether it takes the decision before it back. */
  isUndo: boolean;
  /** Whether it changed words, and no status. */
  isEdit: boolean;
}

/**
 * The last decision over a Comment's status that has not been taken back: of those to approve, to reject and to take
 * the rejection back, the approval.
 *
 * @param lines the oldest first
 */
export const lastStanding = <L extends Line>(lines: readonly L[]): L | undefined => {
  const standing: L[] = [];
  for (const line of lines) {
    if (line.isEdit) continue;
    if (line.isUndo) standing.pop();
    else standing.push(line);
  }
  return standing.at(-1);
};
