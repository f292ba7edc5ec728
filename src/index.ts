import type { Core } from '@strapi/strapi';

import { prepareArticle } from './api/article/documents/prepare-article';
import { stopReading } from './api/article/reading/read-body-aside';
import { keepTombstones } from './api/comment/documents/keep-tombstones';
import { forgetDeletedReaders } from './api/comment/row-hooks/reader';
import { prepareSlug } from './api/slug/documents/prepare-slug';
import { refuseDemoAccounts } from './demo/refuse-demo-accounts';
import { assertDatabaseAnswers } from './environment';
import { endFailedStart } from './environment/failed-start';
import { answerWithoutTrial } from './environment/free-edition';
import { countOldDiscussions } from './first-start/count-old-discussions';
import { grantDesk } from './first-start/desk-permissions';
import { completeEditLayouts } from './first-start/edit-layouts';
import { stopComparing } from './extensions/users-permissions/passwords/compare-aside';
import { keepAdvancedSettings } from './extensions/users-permissions/kept-settings';
import { endSessionsOfReaders } from './extensions/users-permissions/sessions/ended-sessions';
import { indexSessions } from './extensions/users-permissions/sessions/indexed-sessions';
import { keepSecretKey } from './extensions/users-permissions/sessions/secret-key';
import { sendAsOurselves } from './first-start/letters';
import { grantPermissions } from './first-start/permissions';
import { extendGraphql } from './graphql';
import { releaseBootLock, takeBootLock } from './instances/boot-lock';
import { runCronJobsOnce } from './instances/cron';
import { joinOthers } from './instances/join-others';
import { enterPhase } from './instances/phase';
import { outlive } from './instances/outlive';
import { stopGracefully, stopWhileStarting } from './instances/stop';
import { guardDocuments } from './shared/access';
import { keepAbilities } from './shared/access/kept-abilities';
import { passByAccessTokens } from './shared/access/known-tokens';
import { backgroundDone } from './shared/background';
import { answerAhead } from './shared/cache/answer-ahead';
import { watchRows } from './shared/cache/row-changes';
import { carryOverAside, stopCarryingOver } from './shared/checkpoints/carry-over';
import { useOnDocuments } from './shared/documents';
import { failWithCommits } from './shared/failed-commits';
import { translateJoinColumns } from './shared/join-columns';
import { lightenStack } from './shared/lighter-stack';
import { limitAdminDoors } from './shared/limits/admin-doors';
import { cleanRows } from './shared/markup/clean-rows';
import { closeReader } from './shared/prepared';
import { retryOvertaken } from './shared/retried-writes';
import { widenColumns } from './shared/wide-columns';

let leaveOthers: () => void = () => undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    stopWhileStarting();
    endFailedStart(strapi);
    await assertDatabaseAnswers(strapi);
    failWithCommits(strapi);
    await takeBootLock(strapi);
    runCronJobsOnce(strapi);
    widenColumns(strapi);
    indexSessions(strapi);
    keepSecretKey(strapi);
    guardDocuments(strapi);
    lightenStack(strapi);
    limitAdminDoors(strapi);
    answerWithoutTrial(strapi);
    extendGraphql(strapi);
    completeEditLayouts(strapi);
    useOnDocuments(strapi, translateJoinColumns);
    useOnDocuments(strapi, prepareSlug);
    useOnDocuments(strapi, prepareArticle);
    useOnDocuments(strapi, keepTombstones);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await refuseDemoAccounts(strapi);
    leaveOthers = await joinOthers(strapi);
    // Strapi's plugins have put theirs by now.
    useOnDocuments(strapi, retryOvertaken);
    cleanRows(strapi);
    watchRows(strapi);
    answerAhead(strapi);
    keepAbilities(strapi);
    keepAdvancedSettings(strapi);
    passByAccessTokens(strapi);
    forgetDeletedReaders(strapi);
    endSessionsOfReaders(strapi);
    await grantPermissions(strapi);
    await grantDesk(strapi);
    await sendAsOurselves(strapi);
    await countOldDiscussions();
    carryOverAside(strapi);
    await releaseBootLock();
    outlive(strapi);
    stopGracefully(strapi);
    enterPhase('started');
  },

  async destroy() {
    await releaseBootLock();
    await backgroundDone();
    leaveOthers();
    closeReader();
    await stopCarryingOver();
    await stopReading();
    await stopComparing();
  },
};
