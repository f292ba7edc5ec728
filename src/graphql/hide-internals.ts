import type { GraphQLFormattedError } from 'graphql';

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

const asSent = (error: GraphQLFormattedError): GraphQLFormattedError =>
  TOO_MANY_WRONG_VALUES.test(error.message)
    ? { message: error.message, extensions: { code: 'BAD_USER_INPUT' } }
    : withoutInternals(error);

const withoutInternals = ({ path, locations }: GraphQLFormattedError): GraphQLFormattedError => ({
  message: 'Internal Server Error',
  ...(locations && { locations }),
  ...(path && { path }),
  extensions: { code: INTERNAL },
});
