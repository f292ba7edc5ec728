import type { QueuedReader } from '../domain/desk';
import type { ReaderRecord } from '../store/reader-records';

/** A Reader's record as it is sent to the desk. */
export const queuedReader = (record: ReaderRecord): QueuedReader => ({
  ...record,
  since: record.since?.toISOString() ?? null,
  bannedUntil: record.bannedUntil?.toISOString() ?? null,
  ban: record.ban && { ...record.ban, at: record.ban.at.toISOString() },
});
