import { callChecks } from './call-checks.ts';
import type { Check } from './check.ts';
import { endChecks } from './end-checks.ts';
import { framingChecks } from './framing-checks.ts';
import { handshakeChecks } from './handshake-checks.ts';
import { type ConformanceTarget, Probe } from './probe.ts';

/** What one check saw; `problem` is null where the worker did what it has to. */
export interface ConformanceResult {
  readonly check: string;
  readonly problem: string | null;
}

const allChecks: readonly Check[] = [...handshakeChecks, ...framingChecks, ...callChecks, ...endChecks];

/** Holds a worker, in whatever language, to docs/protocol.md: starts it once for each check, one after the other. */
export async function runConformance(target: ConformanceTarget): Promise<readonly ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  for (const check of allChecks) {
    if (check.calls && target.methods === false) continue;
    results.push({ check: check.name, problem: await problemOf(check, target) });
  }
  return results;
}

async function problemOf(check: Check, target: ConformanceTarget): Promise<string | null> {
  const probe = await Probe.start(target);
  try {
    await check.run(probe, target);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await probe.close();
  }
}
