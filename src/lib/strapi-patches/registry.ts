import { adminRateLimits } from './admin-rate-limits';
import { batchedRelations } from './batched-relations';
import { checkQueries } from './check-queries';
import { recentDocuments } from './content-manager/recent-documents';
import { relationSearch } from './content-manager/relation-search';
import { slugFields } from './content-manager/slug-fields';
import { cronOnce } from './cron-once';
import { earlyResponse } from './early-response';
import { editLayouts } from './edit-layouts';
import { failWithCommit } from './fail-with-commit';
import { failedStart } from './failed-start';
import { gracefulStop } from './graceful-stop';
import { graphqlDepthRule } from './graphql-depth-rule';
import { innerMiddlewares } from './inner-middlewares';
import { lightFields } from './light-fields';
import { lighterStack } from './lighter-stack';
import { memoizeAbilities } from './memoize-abilities';
import type { Patch, Stage } from './patch';
import { rollBackFailedCommits } from './roll-back-failed-commits';
import { serverOwnedFirst } from './server-owned-first';
import { skipTokenLookup } from './skip-token-lookup';
import { statementCache } from './statement-cache';
import { trialRoute } from './trial-route';
import { backgroundEmails } from './users-permissions/background-emails';
import { endedSessions } from './users-permissions/ended-sessions';
import { indexedSessions } from './users-permissions/indexed-sessions';
import { memoizePermissions } from './users-permissions/memoize-permissions';
import { comparePasswords } from './users-permissions/passwords/compare-passwords';
import { preparedReader } from './users-permissions/prepared-reader';
import { preparedSecret } from './users-permissions/prepared-secret';
import { transactionalDeletions } from './users-permissions/transactional-deletions';
import { wholeSchemas } from './whole-schemas';
import { wideColumns } from './wide-columns';

/** All patches, by the moment at which they are applied, in the order in which they are. */
export const REGISTRY: { [S in Stage]: Patch<S>[] } = {
  // The cache must hold the COMMIT that rolls back.
  connection: [rollBackFailedCommits, statementCache],
  graphql: [graphqlDepthRule],
  'content-manager': [slugFields],
  'users-permissions': [
    comparePasswords,
    memoizePermissions,
    endedSessions,
    preparedReader,
    backgroundEmails,
    transactionalDeletions,
  ],
  // Before Strapi makes the tables, and before its plugins' bootstrap adds jobs and hands the secret on.
  register: [
    // Before any other changes what the schemas say.
    wholeSchemas,
    failedStart,
    failWithCommit,
    cronOnce,
    wideColumns,
    indexedSessions,
    preparedSecret,
    serverOwnedFirst,
    checkQueries,
    relationSearch,
    recentDocuments,
    adminRateLimits,
    trialRoute,
    innerMiddlewares,
    lightFields,
    batchedRelations,
    editLayouts,
    lighterStack,
  ],
  // After the plugins' bootstrap, before Strapi makes its HTTP server answer.
  bootstrap: [earlyResponse, memoizeAbilities, skipTokenLookup],
  // At the end of the start.
  ready: [gracefulStop],
};
