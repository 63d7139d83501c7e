import { candidatePercent, type RehearsedStep } from '@strangler/core';
import { readCurrent } from '../generation/read-current.ts';
import type { RunbookStep } from '../runbook/runbook-step.ts';
import { askProbe, lastLine, type Probe, type ProbeAnswer } from './ask-probe.ts';
import type { Sandbox } from './sandbox.ts';
import type { Shell, ShellEnd } from './shell.ts';

/** What every step of a rehearsal is run with. */
export interface RehearsalStage {
  readonly sandbox: Sandbox;
  readonly shell: Shell;
  /** The PATH on which `migrate` is that of the sandbox. */
  readonly searchPath: string;
  readonly probe: Probe | null;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonic: () => number;
}

/** Runs one command on the copy, and says what came of it. */
export async function rehearseStep(
  stage: RehearsalStage,
  step: RunbookStep,
  answeredBefore: RehearsedStep['answeredBefore'],
): Promise<RehearsedStep> {
  const started = stage.monotonic();
  const first = await run(stage, step.command);
  const wallMs = Math.round((stage.monotonic() - started) * 1000) / 1000;
  const forced = step.section === 'forward' && first.exitCode === 1 ? refusingGates(first.output) : [];
  const end =
    forced.length === 0
      ? first
      : await run(stage, `${step.command} --force --reason "the rehearsal goes on"`);
  const answer = end.exitCode === 0 ? await ask(stage, step) : nobody;
  const state = readState(stage.sandbox.home);
  return {
    id: step.id,
    command: step.command,
    exitCode: first.exitCode,
    wallMs,
    forced: [...forced],
    ...state,
    answeredBefore,
    answeredAfter: answer.answeredBy,
    problem: describeEnd(end) ?? answer.problem ?? describeEffect(step, state.candidatePercent, answer),
  };
}

const nobody: ProbeAnswer = { answeredBy: null, problem: null };

function run({ sandbox, shell, searchPath }: RehearsalStage, line: string): Promise<ShellEnd> {
  return shell(line, { cwd: sandbox.directory, env: { PATH: searchPath } });
}

/** A variable counts in the shell that sets it, so the probe is run in that one. */
async function ask({ shell, probe }: RehearsalStage, step: RunbookStep): Promise<ProbeAnswer> {
  if (probe === null) return nobody;
  return askProbe(shell, probe, step.effect === 'control-here' ? `${step.command}\n` : '');
}

function refusingGates(output: string): readonly string[] {
  return [...new Set([...output.matchAll(/^gate "(\w+)" is not met/gm)].map(([, gate = '']) => gate))];
}

/** What the state of the copy says. */
export function readState(home: string): Pick<RehearsedStep, 'stage' | 'candidatePercent'> {
  const current = readCurrent(home);
  if (current.kind !== 'generation') return { stage: null, candidatePercent: 0 };
  const { stage, percent, latched } = current.generation.metadata;
  return { stage, candidatePercent: latched ? 0 : candidatePercent(stage, percent) };
}

function describeEnd({ exitCode, output }: ShellEnd): string | null {
  if (exitCode === 0) return null;
  return `it ended with ${exitCode ?? 'a signal or too late'}: ${lastLine(output)}`;
}

function describeEffect(
  { effect }: RunbookStep,
  percent: number,
  { answeredBy }: ProbeAnswer,
): string | null {
  const wanted = { control: 0, candidate: 100, 'control-here': 100 };
  const share = typeof effect === 'number' ? effect : wanted[effect];
  if (percent !== share) return `the candidate has ${percent} % of keys, not ${share} %`;
  if (answeredBy === null || typeof effect === 'number') return null;
  const who = effect === 'candidate' ? 'candidate' : 'control';
  return answeredBy === who ? null : `the ${answeredBy} answered the probe, not the ${who}`;
}
