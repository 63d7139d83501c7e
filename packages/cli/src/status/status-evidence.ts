import type { StatusReport } from '@strangler/core';
import { type LoadedConfig, migrationDir } from '../config/load-config.ts';
import { findEvidence } from '../rollout/find-evidence.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** The newest shadow run of the sides that a config names, judged again as the gates do; null without one. */
export async function statusEvidence(
  { cwd, config, searchPath, io }: CommandContext,
  loaded: LoadedConfig,
): Promise<StatusReport['evidence']> {
  const place = { cwd, stateDir: migrationDir(cwd, config), searchPath, now: io.now() };
  const evidence = await findEvidence(loaded, place);
  if (evidence === null) return null;
  const { runDir, finishedAt, verdict, reason, report } = evidence;
  return {
    runDir,
    finishedAt,
    verdict,
    reason,
    sources: report?.cases.sources ?? null,
    mismatchUpperBound95: report?.mismatchUpperBound95 ?? null,
  };
}
