import type { Run } from '../run';
import { rewriteAddresses } from './addresses';
import { attachLateAnswers } from './answers';
import { claimFormerSlugs } from './former-slugs';
import { writeLateRecords, writeLateRedirects } from './late-records';
import { linkLateTargets } from './late-links';

/**
 * What can be done only once everything has come: records that came before what they belong to, answers before what they
 * answer, former slugs, addresses in texts. Each is a task in the database until it is done, so that it may be interrupted.
 */
export const finish = async (run: Run): Promise<void> => {
  await writeLateRecords(run);
  await attachLateAnswers(run);
  await linkLateTargets(run);
  await writeLateRedirects(run);
  await claimFormerSlugs(run);
  await rewriteAddresses(run);
};
