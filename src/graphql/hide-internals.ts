import type { GraphQLFormattedError } from 'graphql';

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** GraphQL's message, without a code, after the first 50 invalid values. */
const TOO_MANY_INVALID_VALUES = /^Too many errors processing variables/;

interface Sent {
  response: {
    body:
      | { kind: 'single'; singleResult: { errors?: readonly GraphQLFormattedError[] } }
      | { kind: 'incremental' };
  };
}

/**
 * Apollo plugin: removes the details of internal errors from responses; the log has them. Strapi's plugin sends
 * the message of any error, and those of the database contain SQL.
 */
export const hideInternals = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }: Sent) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) =>
          error.extensions?.code === INTERNAL ? withSafeMessage(error) : error,
        );
      },
    };
  },
};

const withSafeMessage = (error: GraphQLFormattedError): GraphQLFormattedError => {
  if (TOO_MANY_INVALID_VALUES.test(error.message)) return refusal(error, error.message);
  return withoutInternals(error);
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
