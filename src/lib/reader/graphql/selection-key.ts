import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  visit,
} from 'graphql';

type Execution = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** A number for each node, and the variables that stand below it. */
interface Known {
  id: number;
  variables: readonly string[];
}

/** The server parses each query once, and keeps it. */
const selections = new WeakMap<FieldNode, Known>();

let last = 0;

/** Tells selections apart, with the values of their variables: the same for a query that is sent again. */
export const selectionKey = (
  { fragments, variableValues }: Execution,
  nodes: readonly FieldNode[],
): string => {
  const parts = nodes.map((node) => {
    const known = selections.get(node) ?? {
      id: (last += 1),
      variables: [...variablesIn(node, fragments)],
    };
    selections.set(node, known);
    const values = known.variables.map((name) => [name in variableValues, variableValues[name]]);
    return [known.id, values];
  });
  return JSON.stringify(parts, withBigIntegers);
};

/** JSON has no big integers. */
export const withBigIntegers = (_name: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** The variables below a field: those of its own arguments are told apart by their values. */
const variablesIn = (
  { selectionSet }: FieldNode,
  fragments: Execution['fragments'],
): Set<string> => {
  const variables = new Set<string>();
  const spread = new Set<string>();
  const look = (node: FieldNode['selectionSet'] | FragmentDefinitionNode): void => {
    if (!node) return;
    visit(node, {
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        if (spread.has(name.value)) return;
        spread.add(name.value);
        look(fragments[name.value]);
      },
    });
  };
  look(selectionSet);
  return variables;
};
