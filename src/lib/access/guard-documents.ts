import type { Core } from '@strapi/strapi';

import { READS, type Scope, useOnDocuments, WRITES } from '../document-service';
import { checkParameters } from './check-parameters';
import { limitReach } from './limit-reach';
import { publicOnly } from './public-only';
import { publishedOnly } from './published-only';
import { refuseServerOwned } from './server-owned';

/** Registers the guards around the Document Service, which REST, GraphQL and the admin panel all use. */
export const guardDocuments = (strapi: Core.Strapi): void => {
  useOnDocuments(strapi, refuseServerOwned, { actions: ['create', 'update', 'clone'] });
  useOnDocuments(strapi, checkParameters, EVERY_CALL);
  useOnDocuments(strapi, limitReach, EVERY_CALL);
  useOnDocuments(strapi, publishedOnly, { ...EVERY_CALL, actions: READS });
  useOnDocuments(strapi, publicOnly, EVERY_CALL);
};

/** A plan checks, limits and narrows what is asked in the same ways. */
const EVERY_CALL: Scope = { actions: [...READS, ...WRITES], isDoneByReader: true };
