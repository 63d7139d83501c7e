import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { candidatePercent, type ExitCode, MigrateError, type Stage } from '@strangler/core';
import { type Refusal, type StageOutcome, setStage, storeBinary } from '@strangler/rollback';
import { type LoadedConfig, loadConfig, migrationDir } from '../config/load-config.ts';
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
  const files = { control: releaseFile(loaded, 'control'), candidate: releaseFile(loaded, 'candidate') };
  const wanted = {
    control: storeBinary({ home, role: 'control', file: files.control }).digest,
    candidate: storeBinary({ home, role: 'candidate', file: files.candidate }).digest,
  };
  const { cwd, searchPath, io } = context;
  const place = { cwd, stateDir: migrationDir(cwd, context.config), searchPath, now: io.now() };
  const needsEvidence = candidatePercent(stage as Stage, options.percent ?? 0) > 0;
  const outcome = setStage({
    home,
    flag: loaded.config.flag,
    stage: stage as Stage,
    percent: options.percent ?? null,
    sample: options.sample ?? 1,
    reason: options.reason ?? '',
    force: options.force ?? false,
    ...wanted,
    evidence: needsEvidence ? await findEvidence(loaded, place) : null,
    health: await findHealth(context, loaded, {
      stage: stage as Stage,
      percent: options.percent ?? 0,
      ...wanted,
    }),
    settings: gateSettings(loaded),
    ...whoActs(context),
    now: context.io.now,
  });
  const document = { schemaVersion: 1, kind: 'rollout', outcome: outcome.kind, ...withoutKind(outcome) };
  context.print(document, () => renderOutcome(outcome));
  return outcome.kind === 'set' ? 0 : 1;
}

/** The one binary of a side that the rollout switches. Throws CONTROL_NOT_FOUND or CANDIDATE_NOT_FOUND. */
function releaseFile({ config, dir }: LoadedConfig, role: 'control' | 'candidate'): string {
  const { release, command, build } = config[role];
  const file = resolve(dir, (release ?? command[0]).replaceAll('{configDir}', dir));
  if (existsSync(file)) return file;
  throw new MigrateError({
    code: role === 'control' ? 'CONTROL_NOT_FOUND' : 'CANDIDATE_NOT_FOUND',
    message: `the ${role} was not found`,
    why: `There is no file at ${file}.`,
    next: build === undefined ? 'Build it, or correct the path in the config.' : `Build it: ${build}`,
  });
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
