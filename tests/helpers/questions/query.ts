/** A value as a query has it. */
export type Value = string | number | boolean;

/** Any part of a query, before it is written into a URL or a GraphQL document. */
export type Part = Value | null | undefined | Part[] | { [name: string]: Part };

/** The parameters of a question, by name. */
export type Query = Record<string, Part>;

export const isQuery = (part: Part): part is Query =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** As `qs` reads it: `filters[title][$in][0]=x`. */
export const written = (query: Query): string =>
  Object.entries(query)
    .flatMap(([name, part]) => parametersOf(part, encode(name)))
    .join('&');

const parametersOf = (part: Part, name: string): string[] => {
  if (part === undefined || part === null) return [];
  if (Array.isArray(part)) return part.flatMap((one, at) => parametersOf(one, `${name}[${at}]`));
  if (!isQuery(part)) return [`${name}=${encode(String(part))}`];
  return Object.entries(part).flatMap(([key, inner]) =>
    parametersOf(inner, `${name}[${encode(key)}]`),
  );
};

/** As a client would, and lone surrogates as no client can. */
const encode = (text: string): string =>
  Array.from(text, (sign) => (/\p{Cs}/u.test(sign) ? '%ED%A0%80' : encodeURIComponent(sign))).join(
    '',
  );
