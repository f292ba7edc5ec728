/** The message of the error for a request that exceeds a limit. `limit` is a phrase such as `10 operations`. */
export const limitMessage = (limit: string): string =>
  `This asks for too much: at most ${limit} in one request.`;
