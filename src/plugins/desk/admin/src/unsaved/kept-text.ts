type Values = Readonly<Record<string, unknown>>;

/** What something is written about. A new document has no id yet: each form that is open is one of its own. */
export interface Scope {
  /** A content type, or a dialog of the desk. */
  model: string;
  documentId: string;
  locale: string;
}

/** What is typed and not saved. */
export interface Snapshot {
  /** The fields that were changed, with what is in them. */
  values: Values;
  /** What was in these fields before. */
  base: Values;
  /** The revision that was loaded, where the type has revisions. */
  revision?: number;
}

/** What was typed into one form or dialog, as the browser keeps it. */
export interface KeptText extends Scope, Snapshot {
  id: string;
  /** The id of the admin user. */
  user: number;
  /** When it was typed, in milliseconds. */
  at: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT_MS = 30 * DAY_MS;

export const isOutdated = ({ at }: KeptText, now: number): boolean => now - at > KEPT_MS;

export const isOf = (kept: KeptText, user: number, scope: Scope): boolean =>
  kept.user === user &&
  kept.model === scope.model &&
  kept.documentId === scope.documentId &&
  kept.locale === scope.locale;
