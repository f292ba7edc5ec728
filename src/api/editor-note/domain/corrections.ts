/** The kinds of notes that correct an Article. An update says what happened since, and corrects nothing. */
export const CORRECTING = ['correction', 'clarification', 'retraction'] as const;

export type CorrectingKind = (typeof CORRECTING)[number];
