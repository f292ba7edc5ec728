const SECOND = 1_000;

/** Calls `tick(secondsLeft)` now and with every second that passes, and `done()` at the end. */
export function countDown(seconds, { tick, done }) {
  const end = Date.now() + seconds * SECOND;
  const step = () => {
    const left = Math.ceil((end - Date.now()) / SECOND);
    if (left <= 0) return done();
    tick(left);
    setTimeout(step, end - Date.now() - (left - 1) * SECOND);
  };
  step();
}
