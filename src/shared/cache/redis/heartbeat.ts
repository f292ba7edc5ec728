/** Twice within the second after which a change must show everywhere. In milliseconds. */
const BEAT = 250;
const LONGEST_SILENCE = 750;

/**
 * Tells whether what is said can be heard: a connection that is open may lead nowhere any more. Says
 * something to itself all the time, and raises the alarm when that has not come back for too long.
 */
export const startHeartbeat = ({
  beat,
  onSilence,
}: {
  beat: () => void;
  onSilence: () => void;
}): { hear: () => void; stop: () => void } => {
  let heardAt = Date.now();
  let beatenAt = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    // A process that was busy or asleep has not listened: what came meanwhile is still to be read.
    const wasAway = now - beatenAt > 2 * BEAT;
    if (!wasAway && now - heardAt > LONGEST_SILENCE) onSilence();
    beatenAt = now;
    beat();
  }, BEAT);
  timer.unref();
  return {
    hear: () => {
      heardAt = Date.now();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};
