import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The size of a selection; fragments count once for each spread. */
interface Size {
  /** How many levels of fields have fields of their own. */
  depth: number;
  fields: number;
}

interface SizeLimits {
  depth: number;
  fields: number;
}

const NOTHING: Size = { depth: 0, fields: 0 };

/**
 * Validation rule: limits the depth and the number of fields of a query. Each fragment is measured once, so that
 * fragments which spread each other many times cost time linear in their length; cycles and unknown
 * fragments are left to GraphQL's own rules.
 */
export const sizeLimit =
  (limits: SizeLimits) =>
  (context: ValidationContext): ASTVisitor => {
    const document = context.getDocument();
    const measure = measuring(document);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const { depth, fields } = measure(definition.selectionSet);
      const name = definition.name?.value ?? '';
      const refuse = (message: string) => {
        context.reportError(new GraphQLError(message, { nodes: [definition] }));
      };
      if (depth > limits.depth) {
        refuse(`'${name}' exceeds maximum operation depth of ${limits.depth}`);
      }
      if (fields > limits.fields) {
        refuse(`'${name}' asks for more than ${limits.fields} fields, fragments included`);
      }
    }
    return {};
  };

const measuring = (document: DocumentNode): ((set: SelectionSetNode) => Size) => {
  const fragments = new Map<string, SelectionSetNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments.set(definition.name.value, definition.selectionSet);
  }
  const sizes = new Map<string, Size>();

  const measureFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known) return known;
    // For a cycle that comes back to this fragment.
    sizes.set(name, NOTHING);
    const set = fragments.get(name);
    const size = set ? measure(set) : NOTHING;
    sizes.set(name, size);
    return size;
  };

  const measure = ({ selections }: SelectionSetNode): Size => {
    let { depth, fields } = NOTHING;
    for (const selection of selections) {
      let size: Size;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        size = measureFragment(selection.name.value);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = measure(selection.selectionSet);
      } else {
        const isIntrospection = selection.name.value.startsWith('__');
        const inner = selection.selectionSet ? measure(selection.selectionSet) : undefined;
        size = {
          depth: inner && !isIntrospection ? inner.depth + 1 : 0,
          fields: (inner?.fields ?? 0) + 1,
        };
      }
      depth = Math.max(depth, size.depth);
      fields += size.fields;
    }
    return { depth, fields };
  };

  return measure;
};
