/**
 * Ends the process with one line on standard error that people can act on, and exit code 1.
 *
 * @param where the file that says more
 */
export const exitWith = (reason: string, where = '.env.example'): never => {
  process.stderr.write(`Foreword cannot start: ${reason}. See ${where}.\n`);
  process.exit(1);
};
