import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Tests run from source: workspace packages resolve to their src through this export condition. Node.js does not know `module`,
 * and what OpenTelemetry offers behind it runs in bundlers only.
 */
const known = defaultServerConditions.filter((condition) => condition !== 'module');
const conditions = ['@strangler/source', ...known];
const fromSource = { ssr: { resolve: { conditions } }, resolve: { conditions } };

/** Vitest leaves one processor free where it is not told otherwise, which on two is half of them. */
const sideBySide = { maxWorkers: '100%' };

/** Ends the output with `N passed, N failed`, the line that scripts look for. */
const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const brokenModules = modules.filter((module) => module.errors().length > 0).length;
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length + brokenModules;
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  },
};

export default defineConfig({
  test: {
    reporters: ['default', closingLine],
    projects: [
      {
        ...fromSource,
        test: {
          ...sideBySide,
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'examples/*/test/**/*.test.ts'],
          exclude: ['**/e2e/**', '**/alone/**'],
          // Generous, because the first test on a machine may have to build a program.
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...fromSource,
        test: {
          ...sideBySide,
          name: 'e2e',
          include: ['packages/*/test/e2e/**/*.test.ts', 'examples/*/test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        ...fromSource,
        test: {
          // What measures the machine has it for itself, after all else.
          name: 'alone',
          include: ['packages/*/test/alone/**/*.test.ts', 'examples/*/test/alone/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
