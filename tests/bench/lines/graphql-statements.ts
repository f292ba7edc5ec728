import { type Bench, type Line, NotMeasurable } from '../core/line';

const QUERY = `query ($articles: Int!) {
  articles(pagination: { page: 1, pageSize: $articles }) {
    documentId
    title
    slug
    excerpt
    authors { name slug }
    notes { kind signature html }
    comments(sort: "newest", pageSize: 20) {
      data {
        documentId
        html
        author { displayName }
        replies { documentId html author { displayName } }
      }
      pagination { total nextCursor }
      discussion { state commentCount }
    }
  }
}`;

interface Answer {
  data?: { articles: unknown[] };
  errors?: { message: string }[];
}

const MISSING = /Cannot query field "comments" on type "Article"/;

/** SQL statements for so many Articles with notes, byline and 20 threads each. */
const statementsFor = async (bench: Bench, articles: number): Promise<{ value: number }> => {
  const side = await bench.side('foreword');
  await side.ask('forget');
  await side.ask('statements');
  const response = await fetch(`${side.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { articles } }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  if (errors.some(({ message }) => MISSING.test(message))) {
    throw new NotMeasurable('an Article has no comments in GraphQL');
  }
  if (errors[0] || data?.articles.length !== articles) {
    throw new Error(`GraphQL: ${JSON.stringify(errors[0] ?? data)}`);
  }
  return { value: await side.ask('statements') };
};

export const graphqlStatements: Line = {
  number: '12',
  name: 'SQL statements of GraphQL, 20 articles with notes, byline, 20 threads, against one',
  unit: 'statements',
  goal: { of: 'ratio', is: 'at most', limit: 1 },
  contenders: [
    { name: 'for 20', measure: (bench) => statementsFor(bench, 20) },
    { name: 'for 1', measure: (bench) => statementsFor(bench, 1) },
  ],
};
