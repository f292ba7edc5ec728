import {
  type DocumentNode,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

import type { ResolverContext } from '../lib/graphql';

/** The part of Apollo's request context that Foreword's plugins use. */
export interface Operation {
  document: DocumentNode;
  /** The operation that will run; absent where the request names an unknown one. */
  operation?: OperationDefinitionNode | null;
  request: { variables?: Record<string, unknown> };
  contextValue: ResolverContext;
}

/** The value of an argument in this request, with variables replaced by the values that were sent. */
export const argumentValue = (value: ValueNode, { operation, request }: Operation): unknown => {
  const defaults = Object.fromEntries(
    (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  return valueFromASTUntyped(value, { ...defaults, ...request.variables });
};
