/**
 * Faults in the way of a flip, over 10,000 of them: no torn read, no lost generation, and a rollback that works after each.
 * `[seed]`, `--quick` for a hundredth of it, `--part=<n>` for one of its parts. Needs strace, the right to mount, and `npm run build`.
 */
import { canMount, fillDisks } from './full-disks.ts';
import { type FaultCount, injectFaults } from './injected-faults.ts';
import { canTrace, killFlips } from './killed-flips.ts';
import { killWriters } from './killed-writers.ts';

const seed = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 20260101);
const isQuick = process.argv.includes('--quick');
const scale = isQuick ? 0.01 : 1;
const step = isQuick ? 20 : 1;
const part = process.argv.find((word) => word.startsWith('--part='))?.slice('--part='.length);
if (!canTrace()) throw new Error('strace is missing, or may not trace: apt-get install strace');
if (!canMount()) throw new Error('this user may not mount a disk in memory; run it as root');

const parts: readonly (readonly [string, () => FaultCount | Promise<FaultCount>])[] = [
  ['killed by SIGKILL at every call of a flip', () => killFlips('kill', step)],
  ['EIO from the kernel at every call of a flip', () => killFlips('eio', step)],
  ['ENOSPC from the kernel at every call of a flip', () => killFlips('enospc', step)],
  ['disks with few blocks, few inodes, or turning read-only', () => fillDisks(Math.ceil(120 * scale))],
  ['8 writers at once, each killed', () => killWriters(Math.ceil(8 * scale), seed)],
  ...[0, 1, 2, 3].map(
    (more) =>
      [
        'injected: errors, short writes, death, clock jumps',
        () => injectFaults(2_500 * scale, seed + more),
      ] as const,
  ),
];

let total = 0;
let wrong = 0;
for (const [index, [name, run]] of parts.entries()) {
  if (part !== undefined && part !== String(index + 1)) continue;
  const started = performance.now();
  const { faults, violations } = await run();
  total += faults;
  wrong += violations.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${name.padEnd(58)} ${String(faults).padStart(6)} faults, ${violations.length} wrong, ${seconds} s`,
  );
  for (const violation of violations.slice(0, 20)) console.log(`  ${violation}`);
}
console.log(`${total} faults, seed ${seed}: ${wrong} times something was torn, lost, or not rolled back`);
process.exitCode = wrong === 0 ? 0 : 1;
