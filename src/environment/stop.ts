/** Ends the process with one line that people can act on, and exit code 1. */
export const stopWith = (reason: string): never => {
  process.stderr.write(`Foreword cannot start: ${reason}. See .env.example.\n`);
  process.exit(1);
};
