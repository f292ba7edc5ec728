/** What XML 1.0 has no place for, taken out of texts before they are written as XML. */
export { escapeText, xmlText } from './xml-text';
