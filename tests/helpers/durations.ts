/**
 * How long one run keeps the processor busy, in milliseconds. Other work on the machine makes it no
 * longer, as it does the time on the clock.
 */
const processorTimeOf = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** The shortest of several runs, in milliseconds: the one that was disturbed least. */
export const shortestTimeOf = (run: () => void, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => processorTimeOf(run)));

/**
 * The most that is still linear: the growth is 1 when time is linear, and some times that where memory is
 * collected meanwhile; it is 100 when time is quadratic.
 */
export const LINEAR_GROWTH = 10;

const PARTS = 100;

/**
 * How much longer one run on an input takes than a hundred runs on a hundredth of it.
 *
 * @param prepare makes an input of a size, which is not measured, and returns the run on it
 */
export const growthOf = (size: number, prepare: (size: number) => () => void): number => {
  const large = prepare(size);
  const small = prepare(size / PARTS);
  small();
  const manySmall = () => {
    for (let run = 0; run < PARTS; run += 1) small();
  };
  // Memory is collected in most runs on a large input: more of them find one that is not disturbed.
  return shortestTimeOf(large, 4) / shortestTimeOf(manySmall, 2);
};
