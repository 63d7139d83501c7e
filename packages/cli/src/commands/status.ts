import { resolve } from 'node:path';
import type { ExitCode, StatusReport } from '@strangler/core';
import {
  guardLimits,
  pushOtlp,
  readStatus,
  renderPrometheus,
  statusMetrics,
  writeTextfile,
} from '@strangler/rollback';
import { readableConfig } from '../config/readable-config.ts';
import { releaseTerms } from '../release/release-terms.ts';
import { rolloutHome } from '../rollout/rollout-home.ts';
import { renderStatus } from '../status/render-status.ts';
import { statusEvidence } from '../status/status-evidence.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate status`. */
export interface StatusCommandOptions extends GlobalOptions {
  readonly prometheus?: string;
  readonly otlp?: string;
}

const pushTimeoutMs = 10_000;

/** `migrate status`: the stage, the binaries, and what the events and the log say of both implementations. */
export async function statusCommand(
  context: CommandContext,
  options: StatusCommandOptions,
): Promise<ExitCode> {
  const home = rolloutHome(context);
  const loaded = readableConfig(context);
  const config = loaded?.config;
  const status = await readStatus({
    home,
    flag: config?.flag ?? null,
    limits: guardLimits(config?.guard),
    evidence: loaded === null ? null : await statusEvidence(context, loaded),
    retainDays: releaseTerms(loaded).retainDays,
    now: context.io.now(),
    signal: context.io.signal,
  });
  await exportStatus(context, options, status);
  context.print(status, () => renderStatus(status, context.io.now()));
  return status.problem === null ? 0 : 1;
}

async function exportStatus(
  context: CommandContext,
  { prometheus, otlp }: StatusCommandOptions,
  status: StatusReport,
): Promise<void> {
  if (prometheus === undefined && otlp === undefined) return;
  const metrics = statusMetrics(status, context.io.now());
  if (prometheus !== undefined) {
    writeTextfile(resolve(context.cwd, prometheus), await renderPrometheus(metrics));
  }
  if (otlp !== undefined) {
    await pushOtlp(metrics, { url: otlp, serviceName: 'strangler', timeoutMs: pushTimeoutMs });
  }
}
