import type { UID } from '@strapi/strapi';

import { writesWatchedBy } from '../../lib/document-service';

/** What imports write and Foreword has no lifecycles for: any that there are, are the project's own. */
const TYPES: UID.ContentType[] = [
  ...(['api::author.author', 'api::topic.topic', 'api::redirect.redirect'] as const),
  'plugin::users-permissions.user',
];

/** Hooks and middlewares of the project's own that do not run for what an import writes. */
export const bypassed = (): string[] => [
  ...writesWatchedBy(),
  ...TYPES.filter((uid) => hasLifecycles(uid)).map((uid) => `the lifecycles of ${uid}`),
];

const hasLifecycles = (uid: UID.ContentType): boolean =>
  Object.keys(lifecyclesOf(uid) ?? {}).length > 0;

const lifecyclesOf = (uid: UID.ContentType): object | undefined =>
  strapi.db.metadata.get(uid).lifecycles;
