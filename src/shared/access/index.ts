import type { Core } from '@strapi/strapi';

import { useOnDocuments } from '../documents';
import { limitReach } from './limit-reach';
import { publicOnly } from './public-only';
import { publishedOnly } from './published-only';
import { checkServerOwnedFirst, refuseServerOwned } from './server-owned';

/** The guards that every door passes, since every door uses the Document Service. */
export const guardDocuments = (strapi: Core.Strapi): void => {
  checkServerOwnedFirst(strapi);
  useOnDocuments(strapi, refuseServerOwned);
  useOnDocuments(strapi, limitReach);
  useOnDocuments(strapi, publishedOnly);
  useOnDocuments(strapi, publicOnly);
};
