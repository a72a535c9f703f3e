const Volgorde = require('@jest/test-sequencer').default;

// On a fresh clone nothing is known of how long files take; the longest ones last would keep one core waiting for the other.
const LANG = [
  'infra/storingen/kill.spec.ts',
  'services/matching/adapters/graphql/',
  'services/matching/adapters/zoeken/',
  'libs/matching-kern/kolommen/',
  'infra/local/',
];

const plaats = ({ path }) => {
  const nummer = LANG.findIndex((deel) => path.includes(deel));
  return nummer < 0 ? LANG.length : nummer;
};

module.exports = class LangsteEerst extends Volgorde {
  sort(tests) {
    return [...super.sort(tests)].sort((een, ander) => plaats(een) - plaats(ander));
  }
};
