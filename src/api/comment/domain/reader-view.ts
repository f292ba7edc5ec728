import { editableUntil } from './edit-window';
import type { Status } from './states';

/** What a page of Comments is to one Reader. */
export interface ReaderView {
  /** The Reader's document id. */
  reader: string;
  /** The row ids of Comments that the Reader likes. */
  liked: ReadonlySet<number>;
  /** The document ids of Readers whom the Reader ignores. */
  ignored: ReadonlySet<string>;
  settings: { editWindowSeconds: number };
}

/** What only a signed-in Reader is sent of a Comment. */
export interface ViewedFields {
  liked: boolean;
  mine: boolean;
  /** Whether the Reader ignores its author. */
  ignored: boolean;
  /** Of one's own: until when it may be edited, also once that is over; null where its status forbids it. */
  editableUntil?: string | null;
}

interface Viewed {
  id: number;
  authorDocumentId: string | null;
  status: Status;
  createdAt: Date;
}

export const viewedFields = (comment: Viewed, view: ReaderView): ViewedFields => {
  const { id, authorDocumentId } = comment;
  const until = editableUntil(comment, view.settings)?.toISOString() ?? null;
  return {
    liked: view.liked.has(id),
    mine: isOwn(comment, view),
    ignored: authorDocumentId !== null && view.ignored.has(authorDocumentId),
    ...(isOwn(comment, view) && { editableUntil: until }),
  };
};

/** Whether the Reader wrote a Comment. */
export const isOwn = ({ authorDocumentId }: Viewed, view: ReaderView): boolean =>
  authorDocumentId === view.reader;

/** A tombstone is nobody's. */
export const VIEWED_TOMBSTONE: ViewedFields = { liked: false, mine: false, ignored: false };
