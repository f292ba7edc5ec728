import type { Core } from '@strapi/strapi';

import { stopClippingThread } from './api/article/clipping-thread';
import { prepareArticle } from './api/article/documents/prepare-article';
import { articleGraphql } from './api/article/graphql/article';
import { publishDraftNotes } from './api/article/operations/publish-draft-notes';
import { renewArticleUrls } from './api/article/operations/renew-urls';
import { keepArticleUrls } from './api/article/row-hooks/keep-urls';
import { preserveTombstones } from './api/comment/documents/preserve-tombstones';
import { commentGraphql } from './api/comment/graphql/comment';
import { countOldDiscussions } from './api/comment/operations/count-old-discussions';
import { renewBodyKeys } from './api/comment/operations/renew-body-keys';
import { anonymizeDeletedReaders } from './api/comment/row-hooks/anonymize-deleted-readers';
import { claimWhenConfirmed } from './api/comment/row-hooks/claim-when-confirmed';
import { forgetLiftedBans } from './api/comment/row-hooks/forget-lifted-bans';
import { keepCorrections } from './api/editor-note/documents/keep-corrections';
import { fillNoteDates } from './api/editor-note/operations/fill-note-dates';
import { siteGraphql } from './api/site/graphql/site';
import { refuseDemoAccounts } from './demo/refuse-demo-accounts';
import { confirmEmails } from './extensions/users-permissions/confirmation/confirm-emails';
import { sendFromOwnAddress } from './extensions/users-permissions/email-sender';
import { fillNameKeys } from './extensions/users-permissions/names/fill-name-keys';
import {
  nameProviderReaders,
  prepareReader,
} from './extensions/users-permissions/names/prepare-reader';
import { endSessionsOfReaders } from './extensions/users-permissions/sessions/end-sessions';
import { extendGraphql } from './graphql';
import { grantPermissions, guardDocuments } from './lib/access';
import { grantAdminPermissions, withholdHiddenTypes } from './lib/admin-roles';
import { backgroundDone } from './lib/background';
import {
  assertDatabaseAnswers,
  enterPhase,
  joinOtherInstances,
  handleProcessErrors,
  releaseBootLock,
  stopWhileStarting,
  takeBootLock,
} from './lib/boot';
import { stopComparing } from './lib/changes';
import { cleanRows } from './lib/cleaning';
import {
  closePreparedStatements,
  retryOnConflict,
  startCheckpoints,
  stopCheckpoints,
} from './lib/database';
import { registerDerivedFields, stopReadingThread } from './lib/derived-fields';
import {
  type DocumentMiddleware,
  type Scope,
  translateJoinColumns,
  useOnDocuments,
  watchCustomizations,
  WRITES,
} from './lib/document-service';
import { keepInDiscard, registerDraftOnly } from './lib/draft-only';
import { startHttpCache } from './lib/http-cache';
import { shareAcrossLocales } from './lib/locales';
import { answerReads, tellOrdinaryWays } from './lib/reader';
import { keepChildLinks } from './lib/relations';
import { answerUnparsed } from './lib/requests';
import { countRevisions, registerRevisions } from './lib/revisions';
import { checkSchedule, registerSchedule } from './lib/schedule';
import { assertValidFacts } from './lib/schema';
import { registerSlugs } from './lib/slugs';
import { applyPatches, stopPatches } from './lib/strapi-patches';
import { mergeStaleForms, recordVersions, registerVersions } from './lib/versions';
import { grantDeskPermissions, isDeskPermission } from './plugins/desk/server/grant-permissions';

type Step = (strapi: Core.Strapi) => void | Promise<void>;

/** Puts a middleware around calls of the Document Service; the first that is put there is the outermost. */
const onDocuments =
  (middleware: DocumentMiddleware, scope: Scope = { actions: WRITES }): Step =>
  (strapi) => {
    useOnDocuments(strapi, middleware, scope);
  };

/** What Strapi has no extension point for. `src/lib/strapi-patches/registry.ts` lists them. */
const patches = applyPatches;

/** What callers may not do: around all hooks. */
const guards: Step[] = [watchCustomizations, assertValidFacts, guardDocuments];

/** What happens with writes and at starts beside what Strapi does. */
const hooks = {
  // Before Strapi makes the tables and starts its plugins.
  register: [
    (strapi) => {
      extendGraphql(strapi, [articleGraphql, commentGraphql, siteGraphql]);
    },
    onDocuments(translateJoinColumns),
    (strapi) => {
      registerSlugs(strapi, 'api::slug.slug');
    },
    withholdHiddenTypes,
    answerReads,
    registerDerivedFields,
    registerRevisions,
    (strapi) => {
      registerVersions(strapi, {
        versions: 'api::version.version',
        archive: 'api::archived-row.archived-row',
      });
    },
    registerDraftOnly,
    (strapi) => {
      registerSchedule(strapi, async ({ uid, ...document }) => {
        if (uid === 'api::article.article') await publishDraftNotes(document);
      });
    },
    keepArticleUrls,
    onDocuments(prepareArticle, { uids: ['api::article.article'], actions: ['clone'] }),
    onDocuments(preserveTombstones, { uids: ['api::comment.comment'], actions: ['delete'] }),
    onDocuments(prepareReader, {
      uids: ['plugin::users-permissions.user'],
      actions: ['create', 'update'],
    }),
    onDocuments(confirmEmails, {
      uids: ['plugin::users-permissions.user'],
      actions: ['create', 'update'],
    }),
  ],
  // After Strapi's plugins have put theirs around the Document Service.
  bootstrap: [
    // In the transaction that is tried again.
    onDocuments(
      retryOnConflict([
        ...[recordVersions, mergeStaleForms, checkSchedule, countRevisions],
        ...[keepInDiscard, keepCorrections, keepChildLinks, shareAcrossLocales],
      ]),
    ),
    cleanRows,
    startHttpCache,
    answerUnparsed,
    anonymizeDeletedReaders,
    claimWhenConfirmed,
    forgetLiftedBans,
    endSessionsOfReaders,
    nameProviderReaders,
  ],
  // What a database must hold that an earlier version may have left without.
  database: [
    grantPermissions,
    grantAdminPermissions(isDeskPermission),
    grantDeskPermissions,
    sendFromOwnAddress,
    countOldDiscussions,
    renewBodyKeys,
    fillNameKeys,
    renewArticleUrls,
    fillNoteDates,
  ],
} satisfies Record<string, Step[]>;

const run = async (strapi: Core.Strapi, steps: Step[]): Promise<void> => {
  for (const step of steps) await step(strapi);
};

let leaveOtherInstances: () => void = () => undefined;

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    stopWhileStarting();
    patches('register', strapi);
    await assertDatabaseAnswers(strapi);
    await takeBootLock(strapi);
    await run(strapi, [...guards, ...hooks.register]);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await refuseDemoAccounts(strapi);
    leaveOtherInstances = await joinOtherInstances(strapi);
    patches('bootstrap', strapi);
    await run(strapi, [...hooks.bootstrap, ...hooks.database]);
    startCheckpoints(strapi);
    await releaseBootLock();
    handleProcessErrors(strapi);
    patches('ready', strapi);
    tellOrdinaryWays(strapi);
    enterPhase('started');
  },

  async destroy() {
    await releaseBootLock();
    await backgroundDone();
    leaveOtherInstances();
    closePreparedStatements();
    await stopCheckpoints();
    await stopReadingThread();
    await stopComparing();
    await stopClippingThread();
    await stopPatches();
  },
};
