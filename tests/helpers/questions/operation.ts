import { itsGraphql } from '../access/over-graphql';
import { isQuery, type Part } from './query';
import type { Argument, Selection } from './selections';

/** What is sent to `/graphql`. */
export interface Operation {
  query: string;
  variables: Record<string, Part>;
}

/** Writes selections as a GraphQL document, with names for what needs one. */
export const operationOf = (selections: Selection[]): Operation => {
  const variables: Record<string, Part> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let aliases = 0;

  const variable = (type: string, value: Part): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };

  const argument = ({ name, type, value, isVariable }: Argument): string => {
    const isEnum = itsGraphql().isEnumType(itsGraphql().getNamedType(type));
    return `${name}: ${isVariable ? variable(String(type), value) : literal(value, isEnum)}`;
  };

  const directiveOf = ({ directive }: Selection): string => {
    if (!directive) return '';
    const { name, condition, isVariable } = directive;
    return ` @${name}(if: ${isVariable ? variable('Boolean!', condition) : condition})`;
  };

  const written = (selection: Selection): string => {
    const { field, fragment, args, isAliased, inner } = selection;
    const block = inner.length > 0 ? ` { ${inner.map(written).join(' ')} }` : '';
    const directive = directiveOf(selection);
    if (fragment?.isNamed) {
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${fragment.on}${block}`);
      return `...${name}${directive}`;
    }
    if (fragment) return `... on ${fragment.on}${directive}${block}`;
    const given = args.length > 0 ? `(${args.map(argument).join(', ')})` : '';
    const alias = isAliased ? `a${(aliases += 1)}: ` : '';
    return `${alias}${field}${given}${directive}${block}`;
  };

  const body = selections.map(written).join(' ');
  const head = declared.length > 0 ? `query (${declared.join(', ')})` : 'query';
  return { query: [`${head} { ${body} }`, ...fragments].join(' '), variables };
};

/** A value as GraphQL writes it: names without quotes. */
const literal = (value: Part, isEnum: boolean): string => {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, isEnum)).join(', ')}]`;
  if (isQuery(value)) {
    const parts = Object.entries(value).map(([name, part]) => `${name}: ${literal(part, isEnum)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return isEnum ? String(value) : JSON.stringify(value);
};
