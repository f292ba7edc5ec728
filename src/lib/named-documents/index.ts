/**
 * Documents that are known by a name, such as the people of a byline: found by what is typed, and made where there is none
 * of that name. Schemas say which relations lead to them (`createByName`).
 */
export { findNamed, searchNamed } from './find-named';
export { type NamedRelation, namedRelation } from './named-relation';
export { namesIn } from './names-in';
export { inTurn, obtainNamed, obtainNamedInTurn } from './obtain-named';
