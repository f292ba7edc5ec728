/** Addresses taken apart as the URL standard does it, in Node.js and in the panel alike. */
export { parseUrl } from './parse-url';
