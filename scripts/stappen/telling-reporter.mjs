import { writeFileSync } from 'node:fs';

/** Writes how many tests passed, failed and were skipped to the file that REGIOMATCH_TELLING names. A test file that cannot run is one failure. */
export default class TellingReporter {
  onRunComplete(_, uitslag) {
    const telling = {
      passed: uitslag.numPassedTests,
      failed: uitslag.numFailedTests + uitslag.numRuntimeErrorTestSuites,
      skipped: uitslag.numPendingTests + uitslag.numTodoTests,
    };
    writeFileSync(process.env.REGIOMATCH_TELLING, JSON.stringify(telling));
  }
}
