import type { Status } from './states';

const SECOND = 1_000;

/** The statuses in which a Comment may be edited: not when it was rejected or deleted. */
const EDITABLE: readonly Status[] = ['pending', 'approved'];

/** What determines whether a Comment may be edited. */
interface Editable {
  status: Status;
  createdAt: Date;
}

/** Until when its Reader may edit a Comment; null where its status forbids it. */
export const editableUntil = (
  { status, createdAt }: Editable,
  { editWindowSeconds }: { editWindowSeconds: number },
): Date | null =>
  EDITABLE.includes(status) ? new Date(createdAt.getTime() + editWindowSeconds * SECOND) : null;
