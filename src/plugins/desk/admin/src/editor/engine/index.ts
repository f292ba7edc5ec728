/**
 * A body as a document that is edited, and back: what is not changed comes back to the byte, and what is changed reads as it
 * was shown. Knows neither Strapi nor a browser.
 */
export { adopt } from './adopt';
export { canonicalBlocks } from './canonical';
export { withLineEnds } from './line-ends';
export { isLinkable } from './markdown';
export { open, type Opened } from './open';
export { Writer } from './save';
export { marks, nodes, schema } from './schema';
