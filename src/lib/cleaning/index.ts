/**
 * Removes markup from plain text and refuses unsafe addresses in every row that is written through Strapi.
 * Schemas say which fields are plain text and which are addresses.
 */
export { cleanRows, cleanTexts } from './clean-rows';
export { type CleanedFields, cleanedFieldsOf } from './cleaned-fields';
