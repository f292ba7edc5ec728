/** The rules every Comment passes, as an admin set them. Times in seconds or days, lengths in characters. */
export interface CommentSettings {
  moderation: 'post' | 'first' | 'pre';
  approvedBeforeTrusted: number;
  maxLength: number;
  maxLinks: number;
  heldWords: string | null;
  bannedWords: string | null;
  closeAfterDays: number;
  editWindowSeconds: number;
  floodSeconds: number;
  maxDepth: number;
  reportsToHold: number;
}
