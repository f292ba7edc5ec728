/** A GraphQL query whose fragments spread the next one twice: 2^count fields, if all were spread. */
export const doublingFragments = (count: number): string => {
  const fragment = (n: number) =>
    n < count
      ? `fragment F${n} on Article { ...F${n + 1} ...F${n + 1} }`
      : `fragment F${n} on Article { title }`;
  const fragments = Array.from({ length: count + 1 }, (_, n) => fragment(n));
  return `{ articles { ...F0 } } ${fragments.join(' ')}`;
};

const PATH = Array(200).fill('discussion.article').join('.');

/** Parameters of the list of Articles, by name, each with a path over 400 relations. */
export const endlessPaths = (): [name: string, query: string][] => [
  ['populate', `populate=${PATH}`],
  ['populate[0]', `populate[0]=${PATH}`],
  ['sort', `sort=${PATH}`],
];
