import type { Core } from '@strapi/strapi';

import { useOnDocuments, WRITES } from '../document-service';
import { exitWith } from '../env';
import { componentProblems, markerProblems } from './check-markers';
import { prepareDerivedFields } from './prepare-derived-fields';
import { typesWithDerivedFields } from './rederive';
import { subscribeToRows } from './row-hooks';

/**
 * Fills the derived fields of every content type whose schema has markers. Ends the start
 * with one line that names the problems when markers are invalid.
 */
export const registerDerivedFields = (strapi: Core.Strapi): void => {
  const problems = [
    ...Object.values(strapi.contentTypes).flatMap(markerProblems),
    ...Object.values(strapi.components).flatMap(componentProblems),
  ];
  if (problems.length > 0) exitWith(problems.join('; '), 'src/lib/schema/facts.ts');

  useOnDocuments(strapi, prepareDerivedFields, { actions: WRITES });
  subscribeToRows(strapi, typesWithDerivedFields(strapi));
};
