/**
 * The reading of a body: its html, running text, excerpt, word count, and what is left out of it.
 */
export { leftOutOf } from './left-out';
export { withoutOwnHosts } from './own-uploads';
export { paragraphsOf } from './paragraphs';
export { plainLine } from './plain-text';
export { type BodyReading, readBody, type Site } from './read-body';
export { attributesOf, isEmbedding, type Shortcode, shortcodesIn } from './shortcodes';
