import {
  type DocumentNode,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

import type { ResolverContext } from './extension';

/** What Apollo's plugins are handed of a request, as far as Foreword's look at it. */
export interface Operation {
  document: DocumentNode;
  /** The one of the document that is to be run; absent where the request names one that is not there. */
  operation?: OperationDefinitionNode | null;
  request: { variables?: Record<string, unknown> };
  contextValue: ResolverContext;
}

/** What an argument holds in this request: literals as they are, variables with what was sent for them. */
export const argumentValue = (value: ValueNode, { operation, request }: Operation): unknown => {
  const defaults = Object.fromEntries(
    (operation?.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  return valueFromASTUntyped(value, { ...defaults, ...request.variables });
};
