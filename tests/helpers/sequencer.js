const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The slowest test files, which begin first, so that no worker ends long after the other. A file that is
 * not named here takes its turn by the time it took in the last run, or by its size. The first of
 * the API tests compares whole sites, and takes long where other tests have left much.
 */
const SLOWEST = [
  'tests/services/export-import.test.ts',
  'tests/services/import-kill.test.ts',
  'tests/services/boot.test.ts',
  'tests/services/scheduled.test.ts',
  'tests/services/start-refusals.test.ts',
  'tests/services/stopping.test.ts',
  'tests/services/durability.test.ts',
  'tests/api/export/wordpress-round-trip.test.ts',
  'tests/api/bench-seed.test.ts',
  'tests/api/access/access.test.ts',
  'tests/api/reach/reach.test.ts',
  'tests/api/conversation/reading.test.ts',
  'tests/api/never-stale.test.ts',
  'tests/api/conversation/document-service.test.ts',
  'tests/api/conversation/at-once.test.ts',
  'tests/api/sign-in/mail.test.ts',
  'src/text/words/fold.properties.test.ts',
];

const rankOf = ({ path }) => {
  const rank = SLOWEST.findIndex((file) => path.endsWith(`/${file}`));
  return rank === -1 ? SLOWEST.length : rank;
};

module.exports = class LongestFirstSequencer extends Sequencer {
  sort(tests) {
    // A stable sort: the others stay in the order that Jest gave them.
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
