import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What is asked for, fragments counted wherever they are spread. */
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
 * Validation rule: queries nest only so deep and have only so many fields. Each fragment is measured
 * once, so that a few that spread each other many times over cost no more than they are long; circles
 * and unknown ones are left to GraphQL's own rules.
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
    // For who comes back here in a circle.
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
