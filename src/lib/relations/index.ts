/**
 * Relations that Strapi loses when it replaces the rows of a document, as publishing and discarding do.
 */
export { keepChildLinks } from './keep-child-links';
