import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExitCode, MigrateError, type RehearsalDocument, type RehearsedStep } from '@strangler/core';
import { type RunbookFacts, rehearse, renderRunbook, writeRehearsal } from '@strangler/rollback';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import { collectFacts, configName } from '../rollout/collect-facts.ts';
import { releaseDigests } from '../rollout/release-digests.ts';
import { rolloutHome, whoActs } from '../rollout/rollout-home.ts';
import { statePlace } from '../rollout/state-place.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate runbook`. */
export interface RunbookCommandOptions extends GlobalOptions {
  readonly out?: string;
  readonly rehearse?: boolean;
}

/** `migrate runbook`: the page of one migration, and with `--rehearse` a run of every command of it on a copy. */
export async function runbookCommand(
  context: CommandContext,
  options: RunbookCommandOptions,
): Promise<ExitCode> {
  const loaded = loadConfig(context.cwd, context.config);
  refuseOtherPlace(loaded, rolloutHome(context));
  const rehearsal = options.rehearse === true ? await rehearseNow(context, loaded) : null;
  const facts = await collectFacts(loaded, rolloutHome(context), context.io.now());
  const out = options.out === undefined ? null : resolve(context.cwd, options.out);
  if (out !== null) writePage(out, facts);
  if (rehearsal !== null) {
    context.print({ ...rehearsal.document, file: rehearsal.file }, () => renderRehearsal(rehearsal));
    return rehearsal.document.outcome === 'passed' ? 0 : 1;
  }
  const document = {
    schemaVersion: 1,
    kind: 'runbook',
    out,
    ...(out === null && { markdown: renderRunbook(facts) }),
  };
  context.print(document, () => (out === null ? renderRunbook(facts) : `${out}\n`));
  return 0;
}

/** A page's lines, and what a rehearsal copies, are below the directory of the config. */
function refuseOtherPlace({ config, dir, file }: LoadedConfig, home: string): void {
  const given = config.state?.home;
  if (given === undefined) return;
  if (home === statePlace(dir, undefined).home && !isAbsolute(given)) return;
  throw new MigrateError({
    code: 'CONFIG_INVALID',
    message: 'the runbook is for a state beside its config',
    why: `state.home of ${file} names ${home}, and a rehearsal on a copy would move the state itself.`,
    next: 'Use the config that lies beside that state, without state.home.',
  });
}

interface Rehearsed {
  readonly document: RehearsalDocument;
  readonly file: string;
}

async function rehearseNow(context: CommandContext, loaded: LoadedConfig): Promise<Rehearsed> {
  const { io } = context;
  const { config, dir, file } = loaded;
  const home = rolloutHome(context);
  const document = await rehearse({
    flag: config.flag,
    config: configName(loaded),
    directory: dir,
    configText: readFileSync(file, 'utf8'),
    migrate: [process.execPath, fileURLToPath(new URL('../../bin/migrate.js', import.meta.url))],
    ...releaseDigests(loaded),
    probe: config.rollout?.probe ?? null,
    ...whoActs(context),
    toolVersion: readVersion(),
    env: io.env,
    now: io.now,
    monotonic: io.uptime,
    signal: io.signal,
    onStep: (step) => context.tell(renderStep(step)),
  });
  return { document, file: writeRehearsal(home, document) };
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function writePage(out: string, facts: RunbookFacts): void {
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, renderRunbook(facts));
  } catch (cause) {
    throw new MigrateError({
      code: 'OUTPUT_UNWRITABLE',
      message: `the runbook cannot be written to ${basename(out)}`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: 'Name another file by --out, or leave it out to have the page printed.',
      cause,
    });
  }
}

function renderStep({ id, exitCode, wallMs, forced, problem }: RehearsedStep): string {
  const past = forced.length === 0 ? '' : `, forced past ${forced.join(', ')} on the copy`;
  return `${problem === null ? 'ok    ' : 'FAILED'}  ${id}: exit ${exitCode ?? '–'} in ${wallMs.toFixed(0)} ms${past}`;
}

function renderRehearsal({ document, file }: Rehearsed): string {
  const failed = document.steps.filter(({ problem }) => problem !== null);
  const lines = [
    `${document.outcome}: ${document.steps.length - failed.length} of ${document.steps.length} commands did what they should, on a copy of the state`,
    ...failed.map(({ id, command, problem }) => `${id}: ${problem}\n  ${command}`),
    `kept in ${file}`,
  ];
  return `${lines.join('\n')}\n`;
}
