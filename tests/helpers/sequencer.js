const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The slowest test files, which begin first, so that no worker ends long after the other. A file that is
 * not named here takes its turn by the time it took in the last run, or by its size.
 */
const SLOWEST = [
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
