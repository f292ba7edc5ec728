import type { Core } from '@strapi/strapi';

import { useOnDocuments } from '../document-service';
import { contentTypesOf } from '../schema';
import { checkRevision } from './check-revision';
import { revisionFieldsOf } from './revision-fields';

/** The revision of a new document, and of rows that an earlier version has written. */
const FIRST = 1;

/**
 * Registers what revisions need before the tables are made: their column, and the check of what callers send. The
 * column has a default in the database, so that rows which are there already have a revision at once, however many
 * they are.
 */
export const registerRevisions = (strapi: Core.Strapi): void => {
  for (const contentType of contentTypesOf(strapi)) {
    const { revision } = revisionFieldsOf(contentType) ?? {};
    if (revision === undefined) continue;
    Object.assign(contentType.attributes[revision] ?? {}, { column: { defaultTo: FIRST } });
  }
  useOnDocuments(strapi, checkRevision, { actions: ['create', 'update', 'clone'] });
};
