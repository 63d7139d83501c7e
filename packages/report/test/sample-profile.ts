import type { FlameTree, HotPath, ProfileReport } from '@strangler/core';

/** A hot path of which only the profile is known. */
export function hotPath(name: string, more: Partial<HotPath> = {}): HotPath {
  return {
    function: name,
    origin: 'program',
    cumPercent: 64.7,
    cumPercent95: [62.3, 67.1],
    callsPerRun: null,
    outerCallsPerRun: null,
    secondsPerCall: null,
    bytesPerCall: null,
    criticalShare: null,
    criticalShare95: null,
    advice: 'keep',
    boundary: null,
    reason: `What was found about ${name}.`,
    forecast: null,
    forecasts: [],
    dominates: [],
    callPath: ['main.main', name],
    ...more,
  };
}

/** A report of a CPU profile with the given functions, which cost a second each. */
export function profileReport(names: readonly string[], more: Partial<ProfileReport> = {}): ProfileReport {
  return {
    schemaVersion: 1,
    kind: 'profile',
    sampleType: 'cpu',
    unit: 'nanoseconds',
    sampleCount: 1558,
    total: 15_580_000_000,
    thresholdPercent: 20,
    functions: names.map((name) => ({
      name,
      file: '/src/main.go',
      line: 12,
      flat: 1_000_000_000,
      flatPercent: 6.42,
      cum: 2_000_000_000,
      cumPercent: 12.84,
      cumPercent95: [11.2, 14.6],
    })),
    hotPaths: [],
    measured: null,
    warnings: [],
    verdict: { decision: 'keep', reason: 'No function holds 20 % of the run.' },
    ...more,
  };
}

/** A tree from lines such as `'1 main.run 30'`: depth, name, own cost in seconds; totals follow. */
export function flameTree(lines: readonly string[]): FlameTree {
  const parsed = lines.map((line) => {
    const [, depth = '', name = '', self = ''] = /^(\d+) (.*) (-?\d+)$/s.exec(line) ?? [];
    return { depth: Number(depth), name, self: BigInt(self) * 1_000_000_000n };
  });
  const names = [...new Set(parsed.map(({ name }) => name))].sort();
  const total = parsed.map(({ depth }, at) => {
    const after = parsed.findIndex((other, index) => index > at && other.depth <= depth);
    const beneath = parsed.slice(at, after < 0 ? undefined : after);
    return beneath.reduce((sum, { self }) => sum + self, 0n);
  });
  return {
    sampleType: { type: 'cpu', unit: 'nanoseconds' },
    wholeCost: parsed.reduce((sum, { self }) => sum + (self < 0n ? -self : self), 0n),
    withoutFrames: 0n,
    frames: names.map((name) => ({ name, file: '/src/main.go', line: 12, origin: 'program' })),
    length: parsed.length,
    frame: Uint32Array.from(parsed, ({ name }) => names.indexOf(name)),
    depth: Uint32Array.from(parsed, ({ depth }) => depth),
    self: BigInt64Array.from(parsed, ({ self }) => self),
    total: BigInt64Array.from(total),
    inlined: new Uint8Array(parsed.length),
  };
}
