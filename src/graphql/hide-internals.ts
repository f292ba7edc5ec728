import type { GraphQLFormattedError } from 'graphql';

import { isNoQuestion } from '../shared/no-question';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** What GraphQL says, without a code, after the first 50 values that are wrong. */
const TOO_MANY_WRONG_VALUES = /^Too many errors processing variables/;

interface Sent {
  response: {
    body:
      | { kind: 'single'; singleResult: { errors?: readonly GraphQLFormattedError[] } }
      | { kind: 'incremental' };
  };
}

/**
 * Apollo plugin: what went wrong inside is told to the log alone. Strapi's plugin sends the message of
 * any error on, and that of a database's holds SQL.
 */
export const hideInternals = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }: Sent) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) =>
          error.extensions?.code === INTERNAL ? asSent(error) : error,
        );
      },
    };
  },
};

const asSent = (error: GraphQLFormattedError): GraphQLFormattedError => {
  if (TOO_MANY_WRONG_VALUES.test(error.message)) return refusal(error, error.message);
  const { error: inside } = error.extensions as { error?: { message?: string } };
  return isNoQuestion(inside?.message ?? '')
    ? refusal(error, 'The arguments of this field cannot be understood.')
    : withoutInternals(error);
};

const refusal = ({ path, locations }: GraphQLFormattedError, message: string) => ({
  message,
  ...(locations && { locations }),
  ...(path && { path }),
  extensions: {
    code: 'BAD_USER_INPUT',
    error: { name: 'ValidationError', message, details: { code: 'PARAMETER_INVALID' } },
  },
});

const withoutInternals = ({ path, locations }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: 'Internal Server Error',
  ...(locations && { locations }),
  ...(path && { path }),
  extensions: { code: INTERNAL },
});
