import { type Attributes, fieldFacts } from '../schema';

/** The names of a model's fields that are cleaned. */
export interface CleanedFields {
  plainText: string[];
  urls: string[];
}

const TEXT_TYPES = ['string', 'text'];

/**
 * The cleaned fields by a schema's facts. Every `string` and `text` of an `api::` type or a component is plain
 * text, except fields that the server fills and those that its schema excludes; in Strapi's own types, only the
 * fields that their schemas name.
 */
export const cleanedFieldsOf = (uid: string, attributes: Attributes): CleanedFields => {
  const fields = Object.entries(attributes);
  return {
    plainText: fields.filter(([, one]) => isPlainText(uid, one)).map(([name]) => name),
    urls: fields.filter(([, one]) => fieldFacts(one).url === true).map(([name]) => name),
  };
};

const isPlainText = (uid: string, attribute: Attributes[string]): boolean => {
  if (!TEXT_TYPES.includes(attribute.type)) return false;
  const { plainText, url, serverOwned = false, htmlOf } = fieldFacts(attribute);
  // An address with a tag in it is refused, not cleaned.
  if (url === true) return false;
  if (plainText !== undefined) return plainText;
  return isCleanedByDefault(uid) && !serverOwned && htmlOf === undefined;
};

/** The uids of other content types contain `::`; those of components do not. */
const isCleanedByDefault = (uid: string): boolean => uid.startsWith('api::') || !uid.includes('::');
