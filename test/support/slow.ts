/** Loaded before every test file of `npm run test:all`: properties run twenty times as often. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 2000 });
