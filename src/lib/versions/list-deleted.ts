import { queryPrepared } from '../database';
import { daysAgo, versionsConfig } from './config';
import { decodeCursor, encodeCursor } from './cursor';
import type { Page } from './list-versions';
import { VERSION_COLUMNS, type Version, versionOf, type VersionRow } from './read-version';
import type { VersionedType } from './versioned-type';
import { versionsTable } from './version-table';

const PAGE = 50;

/** So many are looked at for one page, at most: the caller may be allowed to read few. */
const LOOKED_AT = 500;

/**
 * The documents of a type that were deleted lately and are still gone, in each locale by itself: their last versions,
 * newest first.
 *
 * @param mayRead whether the caller might have read it
 * @throws CURSOR_INVALID
 */
export const listDeleted = async (
  { uid }: VersionedType,
  cursor: string | null,
  mayRead: (version: Version) => Promise<boolean>,
): Promise<Page<Version>> => {
  let before = cursor === null ? LAST : decodeCursor(cursor);
  const data: Version[] = [];
  for (let lookedAt = 0; lookedAt < LOOKED_AT; lookedAt += PAGE) {
    const rows = await queryPrepared<VersionRow>(SELECT(), [
      ...[uid, daysAgo(versionsConfig().deletedForDays), before, PAGE],
    ]);
    for (const version of rows.map(versionOf)) {
      before = version.id;
      if (await mayRead(version)) data.push(version);
      if (data.length === PAGE) return { data, nextCursor: encodeCursor(before) };
    }
    if (rows.length < PAGE) return { data, nextCursor: null };
  }
  return { data, nextCursor: encodeCursor(before) };
};

const LAST = 2_147_483_647;

const SELECT = (): string => `select ${VERSION_COLUMNS} from ${versionsTable()} as own
  where content_type = ? and event = 'deleted' and is_entry = true and at >= ? and id < ?
    and not exists (select 1 from ${versionsTable()} as later
      where later.content_type = own.content_type and later.document = own.document
        and later.language = own.language and later.id > own.id)
  order by id desc limit ?`;
