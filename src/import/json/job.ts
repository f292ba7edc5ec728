import type { UID } from '@strapi/strapi';

import type { Header } from '../../export/json/header';
import { type Chosen, hasDrafts, rowTypes } from '../../lib/plain-rows';
import type { JsonReport } from './report';

/** What the stages of an import share. */
export interface Job {
  file: string;
  header: Header;
  report: JsonReport;
  /** All attributes, and relations to all types that an export can have. */
  chosen: Chosen;
  /** Whether rows of this type can be here. */
  isKnown: (type: string) => boolean;
  hasDrafts: (type: string) => boolean;
}

export const jobOf = (given: Pick<Job, 'file' | 'header' | 'report'>): Job => {
  const { reach, target } = rowTypes();
  const known = new Map<string, UID.ContentType>(Array.from(reach.keys(), (uid) => [uid, uid]));
  return {
    ...given,
    chosen: { hasAttribute: () => true, target },
    isKnown: (type) => known.has(type),
    hasDrafts: (type) => {
      const uid = known.get(type);
      return uid !== undefined && hasDrafts(uid);
    },
  };
};
