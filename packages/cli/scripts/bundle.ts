/** Writes dist/quick/profile.cjs: all that `src/quick/quick-profile.ts` needs, in one file that loads in a few milliseconds. */
import { mkdirSync, writeFileSync } from 'node:fs';
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
const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false, minify: true });
await bundle.close();
// V8 keeps and reads ASCII in half the memory.
const code = output[0].code.replaceAll(
  /[\u0080-\uffff]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
mkdirSync(path('../dist/quick'), { recursive: true });
writeFileSync(path('../dist/quick/profile.cjs'), code);
