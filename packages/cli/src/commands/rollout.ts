import { candidatePercent, type ExitCode, type Stage } from '@strangler/core';
import { findRehearsal, type Refusal, type StageOutcome, setStage } from '@strangler/rollback';
import { type LoadedConfig, loadConfig, migrationDir } from '../config/load-config.ts';
import { storeConfigured } from '../release/store-configured.ts';
import { findEvidence } from '../rollout/find-evidence.ts';
import { findHealth } from '../rollout/find-health.ts';
import { gateSettings } from '../rollout/gate-settings.ts';
import { rolloutHome, whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate rollout`. */
export interface RolloutCommandOptions extends GlobalOptions {
  readonly percent?: number;
  readonly sample?: number;
  readonly reason?: string;
  readonly force?: boolean;
}

/** `migrate rollout <stage>`: stores both binaries, checks the gates and writes a generation. */
export async function rolloutCommand(
  context: CommandContext,
  options: RolloutCommandOptions,
  [stage]: readonly string[],
): Promise<ExitCode> {
  const loaded = loadConfig(context.cwd, context.config);
  const home = rolloutHome(context);
  const wanted = storeConfigured(context, loaded, home);
  const { cwd, searchPath, io } = context;
  const place = { cwd, stateDir: migrationDir(cwd, context.config), searchPath, now: io.now() };
  const needsEvidence = candidatePercent(stage as Stage, options.percent ?? 0) > 0;
  const outcome = setStage({
    home,
    flag: loaded.config.flag,
    stage: stage as Stage,
    percent: options.percent ?? null,
    sample: options.sample ?? 1,
    ...stickinessOf(loaded),
    reason: options.reason ?? '',
    force: options.force ?? false,
    ...wanted,
    evidence: needsEvidence ? await findEvidence(loaded, place) : null,
    health: await findHealth(context, loaded, {
      stage: stage as Stage,
      percent: options.percent ?? 0,
      ...wanted,
    }),
    rehearsal: findRehearsal(home, wanted),
    settings: gateSettings(loaded.config),
    ...whoActs(context),
    now: context.io.now,
  });
  const document = { schemaVersion: 1, kind: 'rollout', outcome: outcome.kind, ...withoutKind(outcome) };
  context.print(document, () => renderOutcome(outcome));
  return outcome.kind === 'set' ? 0 : 1;
}

function stickinessOf({ config }: LoadedConfig): { readonly stickiness?: string } {
  const { stickiness } = config.rollout ?? {};
  return stickiness === undefined ? {} : { stickiness };
}

function withoutKind({ kind: _, ...rest }: StageOutcome): object {
  return rest;
}

function renderOutcome(outcome: StageOutcome): string {
  if (outcome.kind === 'refused') return outcome.refusals.map(renderRefusal).join('');
  const { from, to, superseded, warnings } = outcome;
  const share = to.stage === 'canary' ? ` ${to.percent} %` : '';
  const lines = [
    `generation ${to.generation}: ${to.stage}${share} (was ${from === null ? 'nothing' : from.stage})`,
    ...(superseded ? ['another writer has made a later generation current already'] : []),
    ...warnings.map((warning) => `warning: ${warning}`),
  ];
  return `${lines.join('\n')}\n`;
}

function renderRefusal({ gate, missing, next }: Refusal): string {
  return `gate "${gate}" is not met: ${missing}\n  next: ${next}\n`;
}
