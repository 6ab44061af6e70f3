import { defineConfig } from 'vitest/config';

/** `npm run test:all` sets it. */
const slow = process.env['SLOW'] === '1';
const MINUTE = 60_000;

const shared = {
  environment: 'node',
  pool: 'forks',
  restoreMocks: true,
  setupFiles: slow ? ['test/support/slow.ts'] : [],
} as const;
/** A new object each time: vitest empties the one it is given. */
const define = () => ({ __KEYWARD_VERSION__: JSON.stringify('0.0.0-test'), __KEYWARD_RULING__: JSON.stringify('test') });

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        define: define(),
        test: {
          ...shared,
          name: 'unit',
          include: [
            '{cli,core,rules,scanner,vault,access,audit,verify,worker,api}/**/*.test.ts',
            'test/{unit,vectors}/**/*.test.ts',
          ],
          testTimeout: slow ? 10 * MINUTE : 20_000,
          hookTimeout: MINUTE,
        },
      },
      {
        define: define(),
        test: {
          ...shared,
          name: 'service',
          include: ['test/service/**/*.test.ts'],
          testTimeout: slow ? 30 * MINUTE : MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        define: define(),
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/{e2e,regression}/**/*.test.ts'],
          testTimeout: slow ? 10 * MINUTE : 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
    ],
  },
});
