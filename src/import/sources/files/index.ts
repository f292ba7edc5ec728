/**
 * Files of other systems, read in parts: text of any encoding, XML and JSON with whatever is wrong in them.
 */
export { type JsonRecord, JsonRecords } from './json-records';
export { readText, withoutControls } from './read-text';
export { type XmlHandler, XmlReader } from './xml-reader';
