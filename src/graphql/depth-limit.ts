import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type ValidationContext,
  visit,
} from 'graphql';
import limitDepth from 'graphql-depth-limit';

/**
 * Validation rule: queries nest only so deep. The plugin's own follows fragments that go in circles
 * until it runs out of stack, which is answered with a 500; a rule of GraphQL itself refuses those.
 */
export const depthLimit =
  (deepest: number) =>
  (context: ValidationContext): ASTVisitor =>
    hasCircle(context.getDocument()) ? {} : (limitDepth(deepest)(context) as ASTVisitor);

const hasCircle = (document: DocumentNode): boolean => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const done = new Set<string>();
  const leadsBack = (name: string, above: readonly string[]): boolean => {
    if (above.includes(name)) return true;
    const fragment = fragments.get(name);
    if (!fragment || done.has(name)) return false;
    const isCircle = spreadsIn(fragment).some((next) => leadsBack(next, [...above, name]));
    done.add(name);
    return isCircle;
  };
  return [...fragments.keys()].some((name) => leadsBack(name, []));
};

const spreadsIn = (fragment: FragmentDefinitionNode): string[] => {
  const names: string[] = [];
  visit(fragment, {
    FragmentSpread: ({ name }) => {
      names.push(name.value);
    },
  });
  return names;
};
