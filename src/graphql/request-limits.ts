import {
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ArgumentNode,
} from 'graphql';

import { storable } from '../shared/storable';
import { argumentValue, type Operation } from './operation';

/** What one request may ask at most. */
const OPERATIONS = 10;
const ALIASES = 100;
const PAGE = 100;

/** What an argument may hold, as over REST: so many values in all, in one list, and levels. */
const VALUES = 500;
const LIST = 100;
const LEVELS = 20;

/** The arguments that say how much is wanted. */
const SIZES = ['pageSize', 'limit'];

/**
 * Apollo plugin: refuses requests that ask for too much, and takes out of variables what no database
 * can hold. The depth is limited by Strapi's plugin itself, which cuts pages that are too large where
 * the contract has them refused.
 */
export const requestLimits = {
  async requestDidStart({ request }: Pick<Operation, 'request'>) {
    return {
      async didResolveOperation(operation: Operation) {
        const { document } = operation;
        if (operation.operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw refusal('There are no subscriptions here.');
        }
        request.variables = withoutNullPages(storableVariables(request.variables), operation);
        const operations = document.definitions.filter(
          ({ kind }) => kind === Kind.OPERATION_DEFINITION,
        );
        if (operations.length > OPERATIONS) throw tooMuch(`${OPERATIONS} operations`);
        if (countAliases(document) > ALIASES) throw tooMuch(`${ALIASES} aliases`);
        visit(document, {
          Argument: (argument) => {
            if (isNullPage(argument, operation)) throw refusal('A pagination cannot be null.');
            if (largestSize(argument, operation) > PAGE) throw tooMuch(`a page of ${PAGE}`);
            // What is written has limits of its own.
            if (argument.name.value === 'data') return;
            const excess = excessOf(argumentValue(argument.value, operation));
            if (excess) throw tooMuch(excess);
          },
        });
      },
    };
  },
};

const countAliases = (document: DocumentNode): number => {
  let count = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) count += 1;
    },
  });
  return count;
};

const largestSize = (argument: ArgumentNode, operation: Operation): number => {
  const value = argumentValue(argument.value, operation);
  if (SIZES.includes(argument.name.value)) return Number(value);
  if (argument.name.value !== 'pagination' || typeof value !== 'object' || value === null) return 0;
  const sizes = Object.entries(value).filter(([name]) => SIZES.includes(name));
  return Math.max(0, ...sizes.map(([, size]) => Number(size)));
};

/** What there is too much of in an argument; undefined where there is not. */
const excessOf = (value: unknown): string | undefined => {
  let values = 0;
  const excessAt = (inner: unknown, level: number): string | undefined => {
    values += 1;
    if (values > VALUES) return `${VALUES} values in an argument`;
    if (level > LEVELS) return `${LEVELS} levels in an argument`;
    if (Array.isArray(inner) && inner.length > LIST) return `${LIST} values in a list`;
    if (typeof inner !== 'object' || inner === null) return undefined;
    for (const one of Object.values(inner)) {
      const excess = excessAt(one, level + 1);
      if (excess) return excess;
    }
    return undefined;
  };
  return excessAt(value, 0);
};

/** Strapi's resolvers take a `pagination` apart that is null: as a variable it is left out, as clients mean it. */
const withoutNullPages = (
  variables: Record<string, unknown>,
  { operation }: Operation,
): Record<string, unknown> => {
  const nulls = (operation?.variableDefinitions ?? [])
    .filter(({ type }) => type.kind === Kind.NAMED_TYPE && type.name.value === 'PaginationArg')
    .map(({ variable }) => variable.name.value)
    .filter((name) => variables[name] === null);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !nulls.includes(name)));
};

const isNullPage = (argument: ArgumentNode, operation: Operation): boolean =>
  argument.name.value === 'pagination' && argumentValue(argument.value, operation) === null;

const storableVariables = (variables: unknown): Record<string, unknown> => {
  try {
    return storable(variables ?? {}) as Record<string, unknown>;
  } catch (error) {
    throw refusal((error as Error).message);
  }
};

export const asksTooMuch = (limit: string): string =>
  `This asks for too much: at most ${limit} in one request.`;

const tooMuch = (limit: string): GraphQLError => refusal(asksTooMuch(limit));

const refusal = (message: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: {
      code: 'BAD_USER_INPUT',
      http: { status: 400 },
      error: { name: 'ValidationError', message, details: { code: 'PARAMETER_INVALID' } },
    },
  });
