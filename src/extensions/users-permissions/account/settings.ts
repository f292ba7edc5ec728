import { findRow } from '../../../lib/database';
import { READER } from '../../../lib/strapi-patches';
import type { AccountChanges } from './requests';

/** What only the Reader is sent of their own account, beside what Strapi sends. */
export interface AccountSettings {
  /** The language that the Reader wants to be written to in; null for the site's. */
  locale: string | null;
  notifications: { replies: 'off' | 'now' | 'daily'; decisions: boolean; followed: boolean };
}

interface Stored {
  preferredLocale: string | null;
  notifyReplies: 'off' | 'now' | 'daily' | null;
  notifyDecisions: boolean | null;
  notifyFollowed: boolean | null;
}

const COLUMNS = ['preferredLocale', 'notifyReplies', 'notifyDecisions', 'notifyFollowed'];

/** @param id the Reader's row id */
export const readSettingsOf = async (id: number): Promise<AccountSettings> => {
  const stored = await findRow<Stored>(READER, { where: { id }, select: COLUMNS });
  return {
    locale: stored?.preferredLocale ?? null,
    notifications: {
      replies: stored?.notifyReplies ?? 'off',
      decisions: stored?.notifyDecisions ?? false,
      followed: stored?.notifyFollowed ?? false,
    },
  };
};

/** The attributes that hold what a Reader changes; what is not sent is not among them. */
export const storedChanges = ({
  locale,
  notifications = {},
  ...others
}: AccountChanges): Record<string, unknown> => {
  const changes = {
    ...others,
    preferredLocale: locale,
    notifyReplies: notifications.replies,
    notifyDecisions: notifications.decisions,
    notifyFollowed: notifications.followed,
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
};
