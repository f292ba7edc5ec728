/**
 * Parses the query parameters of lists and documents (filters, sort, populate, fields), in every notation that
 * Strapi accepts. `visitQuery` walks them; limits and checks are visitors.
 */
export { longestPath } from './paths';
export {
  fieldNames,
  isEverything,
  isNothing,
  isQuery,
  overlaps,
  populateByName,
  type Query,
} from './normalize';
export {
  type Comparison,
  type Field,
  type Group,
  type List,
  type QueryVisitor,
  type Step,
  type Via,
  visitQuery,
} from './visit-query';
