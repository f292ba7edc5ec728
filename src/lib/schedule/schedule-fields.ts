import type { UID } from '@strapi/strapi';

import type { DocumentCall } from '../document-service';
import { isLocalized } from '../locales';
import { contentTypesOf, fieldsWith } from '../schema';

/** What a schema says about when its documents are published. */
export interface ScheduleFields {
  publishAt: string;
  unpublishAt?: string;
  failure?: string;
  firstPublication?: string;
  isLocalized: boolean;
}

export interface ScheduledType {
  uid: UID.ContentType;
  fields: ScheduleFields;
}

type Schema = Pick<DocumentCall['contentType'], 'attributes' | 'pluginOptions'>;

/** Undefined for a content type whose documents are published by hand alone. */
export const scheduleFieldsOf = (schema: Schema): ScheduleFields | undefined => {
  const { attributes } = schema;
  const [publishAt] = fieldsWith(attributes, 'publishAt');
  if (publishAt === undefined) return undefined;
  const [unpublishAt] = fieldsWith(attributes, 'unpublishAt');
  const [failure] = fieldsWith(attributes, 'publishFailure');
  const [firstPublication] = fieldsWith(attributes, 'firstPublication');
  return { publishAt, unpublishAt, failure, firstPublication, isLocalized: isLocalized(schema) };
};

/** All content types whose documents may be scheduled. */
export const scheduledTypes = (): ScheduledType[] =>
  contentTypesOf(strapi).flatMap((schema) => {
    const fields = scheduleFieldsOf(schema);
    return fields ? [{ uid: schema.uid, fields }] : [];
  });
