import type { UID } from '@strapi/strapi';

/** The actions of the Document Service that read. */
export const READS = ['findOne', 'findFirst', 'findMany', 'count'] as const;

/** Those that write. */
export const WRITES = [
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
] as const;

/** The calls of the Document Service that a middleware is for. */
export interface Scope {
  /** All content types where there are none. */
  uids?: readonly UID.ContentType[];
  actions: readonly ((typeof READS)[number] | (typeof WRITES)[number])[];
  /** Whether planned reads, which pass the Document Service by, do the same by themselves. */
  isDoneByReader?: boolean;
}

export const isInScope = (
  { uids, actions }: Scope,
  { uid, action }: { uid: UID.ContentType; action: string },
): boolean => (uids === undefined || uids.includes(uid)) && actions.some((each) => each === action);
