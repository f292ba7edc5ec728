import type { Core, UID } from '@strapi/strapi';

import { stripTags, webAddress } from '../../text/html';
import { forewordError } from '../errors';
import type { Attributes } from '../schema';
import { type CleanedFields, cleanedFieldsOf } from './cleaned-fields';

interface RowWrite {
  model: { uid: string };
  params: { data?: unknown };
}

type Row = Record<string, unknown>;

interface Cleaning extends CleanedFields {
  attributes: Attributes;
}

/** What a column of Strapi's holds where the schema says nothing. */
const DEFAULT_LENGTH = 255;

/**
 * Subscribes to every row that is written through Strapi, by any API: removes tags from plain text, percent-encodes
 * addresses, and refuses those that are not http or https.
 *
 * @throws PARAMETER_INVALID naming the field
 */
export const cleanRows = (strapi: Core.Strapi): void => {
  const models: Record<string, { attributes: Attributes }> = {
    ...strapi.components,
    ...strapi.contentTypes,
  };
  const cleaned = new Map<string, Cleaning>();
  for (const [uid, { attributes }] of Object.entries(models)) {
    const fields = cleanedFieldsOf(uid, attributes);
    if (fields.plainText.length + fields.urls.length > 0)
      cleaned.set(uid, { ...fields, attributes });
  }

  const cleanWrite = ({ model, params: { data } }: RowWrite): void => {
    const fields = cleaned.get(model.uid);
    const rows = (Array.isArray(data) ? data : [data]) as (Row | undefined)[];
    for (const row of rows) if (row && fields) cleanRow(row, fields);
  };
  strapi.db.lifecycles.subscribe({
    models: [...cleaned.keys()],
    beforeCreate: cleanWrite,
    beforeUpdate: cleanWrite,
    beforeCreateMany: cleanWrite,
    beforeUpdateMany: cleanWrite,
  });
};

/** The plain text of a row that is written past Strapi, without tags. Its addresses are the caller's to check. */
export const cleanTexts = (uid: UID.ContentType, row: Row): Row => {
  const known = plainTexts.get(uid) ?? cleanedFieldsOf(uid, attributesOf(uid)).plainText;
  plainTexts.set(uid, known);
  const cleaned = known.flatMap((field): [string, string][] => {
    const written = row[field];
    return typeof written === 'string' ? [[field, stripTags(written)]] : [];
  });
  return { ...row, ...Object.fromEntries(cleaned) };
};

/** Schemas do not change while the server runs. */
const plainTexts = new Map<UID.ContentType, string[]>();

const attributesOf = (uid: UID.ContentType): Attributes => strapi.contentType(uid).attributes;

const cleanRow = (row: Row, { plainText, urls, attributes }: Cleaning): void => {
  for (const field of plainText) {
    const written = row[field];
    if (typeof written === 'string') row[field] = stripTags(written);
  }
  for (const field of urls) {
    const written = row[field];
    if (typeof written !== 'string' || written === '') continue;
    const address = webAddress(written);
    if (address === undefined) throw noWebAddress(field);
    const longest = longestOf(attributes[field]);
    // Written, it fitted; percent-encoded it need not.
    if (address !== written.trim() && address.length > longest) throw tooLong(field, longest);
    row[field] = address;
  }
};

const longestOf = (attribute: Attributes[string] | undefined): number =>
  attribute && 'maxLength' in attribute ? Number(attribute.maxLength) : DEFAULT_LENGTH;

const noWebAddress = (field: string) =>
  invalid(field, `${field} must be an address of the web, like https://example.org/page.`);

const tooLong = (field: string, longest: number) =>
  invalid(field, `${field} must be at most ${longest} characters, percent-encoded.`);

const invalid = (field: string, message: string) =>
  forewordError('PARAMETER_INVALID', message, {
    field,
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
