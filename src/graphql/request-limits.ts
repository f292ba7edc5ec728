import {
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ArgumentNode,
} from 'graphql';

import { stripUnstorable } from '../lib/requests';
import { limitMessage } from '../lib/graphql';
import { argumentValue, type Operation } from './operation';

/** Limits of one request. */
const OPERATIONS = 10;
const ALIASES = 100;
const PAGE = 100;

/** Limits of one argument, as over REST: values in all, values in one list, and levels. */
const VALUES = 500;
const LIST = 100;
const LEVELS = 20;

/** The arguments that give the size of a page. */
const SIZES = ['pageSize', 'limit'];

/**
 * Apollo plugin: refuses requests that exceed these limits, and strips from variables what databases cannot
 * store. Strapi's plugin limits the depth itself, but truncates pages that are too large, which the
 * contract requires to be refused.
 */
export const requestLimits = {
  async requestDidStart({ request }: Pick<Operation, 'request'>) {
    return {
      async didResolveOperation(operation: Operation) {
        const { document } = operation;
        if (operation.operation?.operation === OperationTypeNode.SUBSCRIPTION) {
          throw refusal('There are no subscriptions here.');
        }
        request.variables = withoutNullPages(strippedVariables(request.variables), operation);
        const operations = document.definitions.filter(
          ({ kind }) => kind === Kind.OPERATION_DEFINITION,
        );
        if (operations.length > OPERATIONS) throw tooMuch(`${OPERATIONS} operations`);
        if (countAliases(document) > ALIASES) throw tooMuch(`${ALIASES} aliases`);
        visit(document, {
          Argument: (argument) => {
            if (hasUnstorable(argument)) {
              throw refusal(`${argument.name.value} has characters that no database stores.`);
            }
            if (isNullPage(argument, operation)) throw refusal('A pagination cannot be null.');
            if (largestSize(argument, operation) > PAGE) throw tooMuch(`a page of ${PAGE}`);
            // The data of mutations has limits of its own.
            if (argument.name.value === 'data') return;
            const excess = excessOf(argumentValue(argument.value, operation));
            if (excess) throw tooMuch(excess);
          },
        });
      },
    };
  },
};

/** Of variables, they are stripped; those in filters are refused with the field that they are compared with. */
const hasUnstorable = ({ name, value }: ArgumentNode): boolean =>
  name.value !== 'filters' &&
  value.kind === Kind.STRING &&
  stripUnstorable(value.value) !== value.value;

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

/** The limit that an argument exceeds, as a phrase; undefined where it exceeds none. */
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

/** Strapi's resolvers crash on a `pagination` that is null: such variables are left out, as clients mean it. */
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

const strippedVariables = (variables: unknown): Record<string, unknown> => {
  try {
    return stripUnstorable(variables ?? {}) as Record<string, unknown>;
  } catch (error) {
    throw refusal((error as Error).message);
  }
};

const tooMuch = (limit: string): GraphQLError => refusal(limitMessage(limit));

const refusal = (message: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: {
      code: 'BAD_USER_INPUT',
      http: { status: 400 },
      error: { name: 'ValidationError', message, details: { code: 'PARAMETER_INVALID' } },
    },
  });
