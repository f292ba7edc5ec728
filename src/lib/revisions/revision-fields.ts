import type { DocumentCall } from '../document-service';
import { isLocalized } from '../locales';
import { fieldsWith } from '../schema';

/** What a schema says about the revision of its documents. */
export interface RevisionFields {
  revision: string;
  /** The attribute with the name of who saved last, where there is one. */
  savedBy?: string;
  hasDrafts: boolean;
  isLocalized: boolean;
}

type Schema = DocumentCall['contentType'];

/** Undefined for a content type whose documents have no revision. */
export const revisionFieldsOf = (schema: Schema): RevisionFields | undefined => {
  if (!known.has(schema)) known.set(schema, readFields(schema));
  return known.get(schema);
};

/** Schemas do not change while the server runs. */
const known = new WeakMap<Schema, RevisionFields | undefined>();

const readFields = (schema: Schema): RevisionFields | undefined => {
  const [revision] = fieldsWith(schema.attributes, 'revision');
  const [savedBy] = fieldsWith(schema.attributes, 'savedBy');
  return revision === undefined
    ? undefined
    : {
        revision,
        savedBy,
        hasDrafts: schema.options?.draftAndPublish === true,
        isLocalized: isLocalized(schema),
      };
};
