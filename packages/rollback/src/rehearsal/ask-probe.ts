import { existsSync, readFileSync, rmSync } from 'node:fs';
import { checkDocument } from '@strangler/core';
import type { Shell } from './shell.ts';

/** Who answered a probe; `problem` says why nobody can tell. */
export interface ProbeAnswer {
  readonly answeredBy: 'control' | 'candidate' | null;
  readonly problem: string | null;
}

/** A question to the tool: the line that runs it, and the file that its event goes to. */
export interface Probe {
  readonly line: string;
  /** The directory of the real config, where the tool can be found or built. */
  readonly directory: string;
  readonly home: string;
  readonly events: string;
  /** A directory that lasts as long as the rehearsal. */
  readonly scratch: string;
}

/** Runs the tool once on the copied state and reads from its event who answered. */
export async function askProbe(shell: Shell, probe: Probe, before = ''): Promise<ProbeAnswer> {
  rmSync(probe.events, { force: true });
  const { exitCode, output } = await shell(`${before}${probe.line}`, {
    cwd: probe.directory,
    env: { STRANGLER_HOME: probe.home, STRANGLER_EVENTS: probe.events, STRANGLER_SCRATCH: probe.scratch },
  });
  if (exitCode !== 0) {
    return {
      answeredBy: null,
      problem: `the probe ended with ${exitCode ?? 'a signal'}: ${lastLine(output)}`,
    };
  }
  const answeredBy = readAnswer(probe.events);
  const problem = answeredBy === null ? 'the probe left no event in $STRANGLER_EVENTS' : null;
  return { answeredBy, problem };
}

function readAnswer(events: string): ProbeAnswer['answeredBy'] {
  if (!existsSync(events)) return null;
  const line = readFileSync(events, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  try {
    const checked = checkDocument('InvocationEvent', JSON.parse(line));
    return checked.ok ? checked.value.answeredBy : null;
  } catch {
    return null;
  }
}

/** The last line of what a command said, short enough for a report. */
export function lastLine(output: string): string {
  return (output.trimEnd().split('\n').at(-1) ?? '').slice(0, 300);
}
