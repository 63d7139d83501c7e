/** Writes dist/quick/profile.cjs: all that `src/quick/quick-profile.ts` needs, in one file that loads in a few milliseconds. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const bundle = await rolldown({
  input: path('../src/quick/quick-profile.ts'),
  platform: 'node',
  external: [/^node:/, 're2js'],
  resolve: { conditionNames: ['@strangler/source', 'node', 'import', 'default'] },
  // No module of the packages does anything when it is loaded.
  treeshake: { moduleSideEffects: false },
});
await bundle.write({
  file: path('../dist/quick/profile.cjs'),
  format: 'cjs',
  codeSplitting: false,
  minify: true,
});
await bundle.close();
