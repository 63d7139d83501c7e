import { readSources, type SourceFile } from '../generate/read-sources.ts';
import { goLiteral } from '../go/go-literal.ts';
import { rolloutSources } from '../go/rollout-sources.ts';
import type { LauncherSettings } from './launcher-settings.ts';

/** What of the reading of a rollout the small first program needs; no more, since each package makes its start longer. */
const onTheRoad = /^(?:rollout_(?:settings|read|trust|json|generation|stage|stamp)|stat_time(?:s|spec))\.go$/;

/**
 * The Go module of a launcher, which holds two programs: `front`, which has the tool's name, and the supervisor in the root.
 *
 * `supervisor` is where the second will lie, `goVersion` that of the Go that builds it: an older one would switch on its behaviour of that time.
 */
export function launcherSources(
  settings: LauncherSettings,
  supervisor: string,
  goVersion: string,
): readonly SourceFile[] {
  const own = ['.go', '.s'].flatMap((ending) => readSources('templates/launcher', ending));
  const shared = readSources('templates/rollout', '.go');
  return [
    ...own.filter(({ path }) => !path.endsWith('settings.go')),
    ...inPackage(rolloutSources(settings.source), 'main', ''),
    ...inPackage(
      shared.filter(({ path }) => onTheRoad.test(path)),
      'road',
      'road/',
    ),
    { path: 'settings.go', text: renderSettings(settings) },
    { path: 'road/settings.go', text: renderRoadSettings(settings, supervisor, goVersion) },
    { path: 'go.mod', text: `module a\n\ngo ${goVersion}\n` },
  ];
}

function inPackage(sources: readonly SourceFile[], name: string, directory: string): readonly SourceFile[] {
  return sources.map(({ path, text }) => ({
    path: `${directory}${path}`,
    text: text.replace(/^package facade$/m, `package ${name}`),
  }));
}

function renderSettings(settings: LauncherSettings): string {
  return `package main

import "time"

// What is fixed when the launcher is built; migrate launcher writes this file.
var (
	rollout        = ${renderRollout(settings)}
	readState      = ${renderReading(settings)}
	controlProgram = ${goLiteral(settings.control)}
	effects        = ${goLiteral(settings.effects)}
	captured       = captureSettings{corpus: rollout.beside("corpus"), env: ${goList(settings.captureEnv)}, redact: ${goList(settings.redact)}}
	holdBytes      = ${settings.holdBytes}
	holdTime       = ${settings.holdMs} * time.Millisecond
)
`;
}

/** The newest Go of which it is known how a function is called before the runtime has started. */
const knownGoMinor = 26;

function knowsGo(version: string): boolean {
  const [major, minor] = version.split('.').map(Number);
  return major === 1 && minor !== undefined && minor <= knownGoMinor;
}

function renderRoadSettings(settings: LauncherSettings, supervisor: string, goVersion: string): string {
  return `package road

// What is fixed when the launcher is built; migrate launcher writes this file.
var (
	rollout        = ${renderRollout(settings)}
	controlProgram = ${goLiteral(settings.control)}
	supervisor     = ${goLiteral(supervisor)}
	goesShortest   = ${knowsGo(goVersion)}
)
`;
}

function renderRollout({ flag, home, source = '' }: LauncherSettings): string {
  return `rolloutSettings{flag: ${goLiteral(flag)}, home: ${goLiteral(home)}, source: ${goLiteral(source)}}`;
}

function renderReading({ source }: LauncherSettings): string {
  return source === undefined
    ? 'func() (*rolloutGeneration, error) { return readRollout(rollout) }'
    : '(&askedRollout{settings: rollout}).read';
}

function goList(texts: readonly string[]): string {
  return texts.length === 0 ? 'nil' : `[]string{${texts.map(goLiteral).join(', ')}}`;
}
