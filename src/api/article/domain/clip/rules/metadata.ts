import type { Rule } from '../page';

/** What the page says about itself, where its text said nothing. */
export const metadata: Rule = ({
  metadata: { authors, publishedOn, publisher, canonicalUrl, topics },
}) => [
  {
    values: {
      ...(authors.length > 0 && { authors }),
      ...(publishedOn !== undefined && { originallyPublishedOn: publishedOn }),
      ...(publisher !== undefined && { source: { name: publisher, url: canonicalUrl ?? null } }),
      ...(canonicalUrl !== undefined && { canonicalUrl }),
      ...(topics.length > 0 && { topics }),
    },
  },
];
