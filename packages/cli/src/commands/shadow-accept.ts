import { userInfo } from 'node:os';
import { relative, resolve } from 'node:path';
import { type Acceptance, type AcceptancesDocument, type ExitCode, MigrateError } from '@strangler/core';
import { findGroupPlaces, RunStore } from '@strangler/shadow';
import { loadConfigIfAny, migrationDir } from '../config/load-config.ts';
import { acceptanceFile, readDocument, writeDocument } from '../shadow/acceptance-file.ts';
import { latestRun } from '../shadow/latest-run.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate shadow accept`. */
export interface AcceptOptions extends GlobalOptions {
  readonly reason?: string;
  readonly expires?: string;
  readonly run?: string;
}

/** `migrate shadow accept <group>`: writes down that a group of differences is known, why, and until when. */
export async function shadowAcceptCommand(
  context: CommandContext,
  options: AcceptOptions,
  [group = '']: readonly string[],
): Promise<ExitCode> {
  const { cwd, io } = context;
  const reason = checkReason(options.reason);
  const expires = checkExpiry(options.expires, io.now());
  const named = options.run;
  const runDir = named === undefined ? latestRun(migrationDir(cwd, context.config)) : resolve(cwd, named);
  const places = await findGroupPlaces(RunStore.open(runDir), group);
  const file = acceptanceFile(loadConfigIfAny(cwd, context.config), cwd);
  const createdAt = io.now().toISOString();
  const added = places.map((place) => ({ ...place, reason, expires, by: userName(), createdAt }));
  const document = withAcceptances(readDocument(file), added);
  writeDocument(file, document);
  context.print(document, () => describe(added, relative(cwd, file)));
  return 0;
}

function checkReason(reason: string | undefined): string {
  if (reason !== undefined && reason.trim() !== '') return reason.trim();
  throw usage(
    'a difference is accepted for a reason only',
    'Neither a person nor an audit knows later why it was.',
  );
}

/** The last day on which it is accepted; today is the earliest. */
function checkExpiry(expires: string | undefined, now: Date): string {
  if (expires === undefined) {
    throw usage('a difference is accepted for a time only', 'No day was given on which that ends.');
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(expires) ? Date.parse(`${expires}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(expires);
  if (!isDay) throw usage(`"${expires}" is not a day`, 'It is written YYYY-MM-DD.');
  if (expires >= now.toISOString().slice(0, 10)) return expires;
  throw usage(`${expires} is in the past`, 'An acceptance that has expired fails the run.');
}

/** An entry for the same place is renewed, not doubled. */
function withAcceptances(document: AcceptancesDocument, added: readonly Acceptance[]): AcceptancesDocument {
  const places = new Set(added.map(placeOf));
  const others = document.accepted.filter((each) => !places.has(placeOf(each)));
  return { ...document, accepted: [...others, ...added] };
}

function placeOf({ channel, kind, location }: Acceptance): string {
  return `${channel}\0${kind}\0${location}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function describe(added: readonly Acceptance[], file: string): string {
  const lines = added.map(
    ({ channel, kind, location, expires }) => `accepted until ${expires}: ${channel} ${location} (${kind})`,
  );
  return `${[...lines, `written to ${file}`].join('\n')}\n`;
}

function usage(message: string, why: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message,
    why,
    next: 'Call it as: migrate shadow accept g1 --reason "…" --expires YYYY-MM-DD',
  });
}
