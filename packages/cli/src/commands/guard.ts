import { dirname } from 'node:path';
import { type ExitCode, type GuardReport, MigrateError } from '@strangler/core';
import {
  eventsDirectory,
  type GuardLook,
  type GuardRequest,
  GuardSession,
  guardDefaults,
  guardLimits,
  watchGuard,
} from '@strangler/rollback';
import { loadConfigIfAny } from '../config/load-config.ts';
import { placesToWrite } from '../guard/places-to-write.ts';
import { renderGuard, renderGuardLine } from '../guard/render-guard.ts';
import { systemdUnit } from '../guard/systemd-unit.ts';
import { configBesideState, rolloutHome, whoActs } from '../rollout/rollout-home.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate guard`. */
export interface GuardCommandOptions extends GlobalOptions {
  readonly once?: boolean;
  readonly watch?: boolean;
  readonly systemd?: boolean;
}

/** `migrate guard`: judges the current stage by its events, and rolls back where it has to. */
export async function guardCommand(context: CommandContext, options: GuardCommandOptions): Promise<ExitCode> {
  const modes = (['once', 'watch', 'systemd'] as const).filter((mode) => options[mode]);
  if (modes.length > 1) throw twoModes(modes);
  const home = rolloutHome(context);
  if (options.systemd) return printUnit(context, home);
  const config = loadConfigIfAny(context.cwd, context.config)?.config;
  const request: GuardRequest = {
    home,
    flag: config?.flag ?? null,
    limits: guardLimits(config?.guard),
    actor: context.io.env.STRANGLER_ACTOR ?? 'guard',
    host: whoActs(context).host,
    now: context.io.now,
    monotonic: context.io.uptime,
    signal: context.io.signal,
  };
  if (options.watch)
    return watch(context, request, config?.guard?.intervalSeconds ?? guardDefaults.intervalSeconds);
  const { report } = await new GuardSession(request).look();
  context.print(report, () => renderGuard(report));
  return report.rollback === null ? 0 : 1;
}

/** Tells each change of the verdict; with --json the newest report is the one document, at the end. */
async function watch(
  context: CommandContext,
  request: GuardRequest,
  intervalSeconds: number,
): Promise<ExitCode> {
  const session = new GuardSession(request);
  let newest: GuardLook | null = null;
  let told = '';
  let fired = false;
  await watchGuard({
    look: () => session.look(),
    directory: eventsDirectory(request.home),
    intervalMs: intervalSeconds * 1000,
    signal: context.io.signal,
    onLook: (look) => {
      newest = look;
      fired ||= look.rollback !== null;
      const state = stateOf(look.report);
      if (state !== told || look.rollback !== null) context.tell(renderGuardLine(look.report));
      told = state;
    },
    onFailure: (why) => {
      told = '';
      context.io.err(
        `${context.io.now().toISOString()} the guard could not do its work and tries again: ${why}\n`,
      );
    },
  });
  if (context.json && newest !== null) context.print((newest as GuardLook).report, () => '');
  return fired ? 1 : 0;
}

/** What has to change before a person is told again: figures alone change at every look. */
function stateOf({ verdict, findings, window, reason }: GuardReport): string {
  const rules = findings.map(({ rule }) => rule).join();
  return `${verdict} ${rules} ${window?.generations[0] ?? reason}`;
}

/** The config is named, since the state may lie where nothing leads back to it. */
function printUnit(context: CommandContext, home: string): ExitCode {
  const config = configBesideState(context);
  const unit = systemdUnit({
    node: process.execPath,
    program: process.argv[1] ?? '',
    directory: config === null ? dirname(dirname(home)) : dirname(config),
    config,
    writable: placesToWrite(home),
  });
  context.print({ schemaVersion: 1, kind: 'systemd-unit', unit }, () => unit);
  return 0;
}

function twoModes(modes: readonly string[]): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message: `${modes.map((mode) => `--${mode}`).join(' and ')} cannot be meant together.`,
    why: 'The guard looks once, watches, or prints a unit file.',
    next: 'See: migrate help guard',
  });
}
