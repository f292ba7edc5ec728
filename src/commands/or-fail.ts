/** A command that says in one line why it failed, and ends with 1. */
export const orFail =
  (command: (signal: AbortSignal) => Promise<number>) =>
  async (signal: AbortSignal): Promise<number> => {
    try {
      return await command(signal);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
  };
