import { z } from '@strapi/utils';

/** A whole number from 0 (or another minimum) to a maximum that every database column holds. */
const count = (least = 0, most = 1_000_000_000) => z.number().int().min(least).max(most);

const words = z
  .string()
  .max(100_000)
  .nullish()
  .transform((text) => text?.trim() || null);

/** The rules every Comment passes, as an admin sets them. Times in seconds or days, lengths in characters. */
export const Settings = z.object({
  moderation: z.enum(['post', 'first', 'pre']),
  approvedBeforeTrusted: count(),
  maxLength: count(1, 100_000),
  maxLinks: count(),
  /** One a line; null for none. */
  heldWords: words,
  bannedWords: words,
  /** 0 is never. */
  closeAfterDays: count(),
  editWindowSeconds: count(),
  floodSeconds: count(),
  maxDepth: count(0, 100),
  /** 0 is never. */
  reportsToHold: count(),
});

export type CommentSettings = z.infer<typeof Settings>;
