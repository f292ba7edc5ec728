import { traverseEntity } from '@strapi/utils';
import type { Core, UID } from '@strapi/strapi';

import { isDraftOnly } from './draft-only-fields';

type Schema = Parameters<typeof traverseEntity>[1]['schema'];

type Data = Parameters<typeof traverseEntity>[2];

/** The part of Strapi's registry that is used here. */
interface Sanitizers {
  add(path: string, sanitizer: (schema: Schema) => (data: Data) => Promise<unknown>): void;
}

/** Leaves the fields that only drafts have out of what the content API sends of published rows, as the reader does. */
export const leaveOutOfAnswers = (strapi: Core.Strapi): void => {
  strapi.get<Sanitizers>('sanitizers').add(
    'content-api.output',
    (schema) => (data) =>
      traverseEntity(
        ({ key, value, attribute, data: row }, visitor) => {
          if (!attribute || !isDraftOnly(attribute)) return;
          // What is published never has a value there, and a draft says that it has none.
          const isOfDraft = value !== null || row.publishedAt === null || asksForDrafts();
          if (!isOfDraft) visitor.remove(key);
        },
        { schema, getModel: (uid) => strapi.getModel(uid as UID.Schema) },
        data,
      ),
  );
};

const asksForDrafts = (): boolean => strapi.requestContext.get()?.query.status === 'draft';
