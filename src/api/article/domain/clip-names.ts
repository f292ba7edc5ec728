/** The relations of an Article whose documents are known by the names in a page. */
export const NAMED = {
  authors: { target: 'api::author.author', name: 'name' },
  topics: { target: 'api::topic.topic', name: 'name' },
} as const;
