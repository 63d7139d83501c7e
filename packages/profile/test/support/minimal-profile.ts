import type { ProfileSpec } from './encode-profile.ts';

/** The values of a CPU profile. */
export const cpuTypes = [
  ['samples', 'count'],
  ['cpu', 'nanoseconds'],
] as const;

/**
 * A CPU profile from stacks written root first, for example `'main.main main.run': 12`; the numbers count samples
 * of ten milliseconds. Functions lie in the program's main.go, or in Go's sources where their name has no `main.`.
 */
export function profileOfStacks(stacks: Readonly<Record<string, number>>): ProfileSpec {
  const names = [...new Set(Object.keys(stacks).flatMap((stack) => stack.split(' ')))];
  const functions = names.map((name) => ({ name, file: fileOf(name), startLine: 1 }));
  return {
    sampleTypes: cpuTypes,
    period: ['cpu', 'nanoseconds', 10_000_000n],
    functions,
    locations: names.map((_, at) => ({ lines: [[at, 2]] as const, address: BigInt(at + 1) })),
    samples: Object.entries(stacks).map(([stack, count]) => ({
      stack: stack
        .split(' ')
        .reverse()
        .map((name) => names.indexOf(name)),
      values: [BigInt(count), BigInt(count) * 10_000_000n],
    })),
  };
}

function fileOf(name: string): string {
  if (name.startsWith('main.')) return '/home/user/tool/main.go';
  if (name.startsWith('github.com/'))
    return `/go/pkg/mod/${name.split('.').slice(0, 2).join('.')}@v1.2.3/code.go`;
  if (name.startsWith('example.com/')) return '/home/user/tool/internal/code.go';
  return `/usr/lib/go/src/${name.slice(0, name.lastIndexOf('.'))}/code.go`;
}
