import { purgeArchive } from '../archive';
import { daysAgo, versionsConfig } from './config';
import { pruneVersions } from './prune-versions';

/** Removes versions, and what went with deleted documents, once their time is over. */
export const removeOld = async (): Promise<void> => {
  await pruneVersions();
  await purgeArchive(daysAgo(versionsConfig().deletedForDays));
};
