import type { Line } from '../core/line';
import { createComment } from './create-comment';
import { graphqlStatements } from './graphql-statements';
import { largeConversation } from './large-conversation';
import { heapAfterLoad, memoryAfterLoad } from './memory';
import { newArticle, newList } from './never-asked';
import { newConversation } from './new-conversation';
import { newQuestions } from './new-questions';
import { notModified } from './not-modified';
import { publishWithComments } from './publish';
import { readsBesideWrites } from './reads-beside-writes';
import { repeatedArticle, repeatedConversation, repeatedList } from './repeated';
import { saveHostileMegabyte } from './save-hostile-megabyte';
import { saveLongArticle } from './save-long-article';
import { publishWithVersions, saveWithVersions } from './save-with-versions';
import { articleStatements, conversationStatements } from './statements';
import { twoInstances } from './two-instances';

/** The lines of the benchmark, in the order in which they are measured. */
export const LINES: readonly Line[] = [
  repeatedList,
  repeatedArticle,
  repeatedConversation,
  notModified,
  newList,
  newArticle,
  newConversation,
  largeConversation,
  publishWithComments,
  createComment,
  readsBesideWrites,
  articleStatements,
  conversationStatements,
  graphqlStatements,
  heapAfterLoad,
  memoryAfterLoad,
  twoInstances,
  saveLongArticle,
  saveHostileMegabyte,
  saveWithVersions,
  publishWithVersions,
  ...newQuestions,
];
