import { defineConfig } from 'vitest/config';

const shared = { environment: 'node', pool: 'forks', restoreMocks: true } as const;
const define = { __KEYWARD_VERSION__: JSON.stringify('0.0.0-test') };

export default defineConfig({
  define,
  test: {
    reporters: ['default'],
    projects: [
      {
        define,
        test: {
          ...shared,
          name: 'unit',
          include: ['{cli,core,rules,scanner,vault,access,audit,worker,api}/**/*.test.ts', 'test/{unit,vectors}/**/*.test.ts'],
        },
      },
      {
        define,
        test: { ...shared, name: 'service', include: ['test/service/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        define,
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/{e2e,regression}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
