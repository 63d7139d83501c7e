import type { Digest, RehearsalDocument, RehearsedStep } from '@strangler/core';
import { nodeFileSystem } from '../file-system/node-file-system.ts';
import { pointerTarget, readCurrent } from '../generation/read-current.ts';
import { type RunbookCommands, type RunbookStep, runbookSteps } from '../runbook/runbook-step.ts';
import { readStanding } from '../stage/read-standing.ts';
import { type RehearsalStage, readState, rehearseStep } from './rehearse-step.ts';
import { Sandbox, type SandboxSource } from './sandbox.ts';
import { createShell } from './shell.ts';

/** A wish to rehearse the runbook of one migration. */
export interface RehearsalRequest extends RunbookCommands, SandboxSource {
  readonly control: Digest;
  readonly candidate: Digest;
  /** The shell line that runs the tool once; null asks the state only. */
  readonly probe: string | null;
  readonly actor: string;
  readonly host: string;
  readonly toolVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly monotonic: () => number;
  readonly signal?: AbortSignal;
  /** Told of each step when it is done. */
  readonly onStep?: (step: RehearsedStep) => void;
}

/**
 * Runs every command of the runbook on a copy of the state, and says what came of each. The real state is only read. The
 * copy is removed again. Throws INTERRUPTED where the signal fires.
 */
export async function rehearse(request: RehearsalRequest): Promise<RehearsalDocument> {
  const startedAt = request.now().toISOString();
  const sandbox = new Sandbox(request);
  try {
    const generation = generationOf(sandbox.home);
    const steps = await rehearseAll(openStage(request, sandbox), request);
    const { control, candidate, probe, actor, host, toolVersion } = request;
    return {
      schemaVersion: 1,
      kind: 'rehearsal',
      outcome: steps.every(({ problem }) => problem === null) ? 'passed' : 'failed',
      toolVersion,
      startedAt,
      finishedAt: request.now().toISOString(),
      actor,
      host,
      generation,
      control,
      candidate,
      probe,
      steps,
    };
  } finally {
    sandbox.remove();
  }
}

function openStage(request: RehearsalRequest, sandbox: Sandbox): RehearsalStage {
  const { env, signal, probe, directory, monotonic } = request;
  const searchPath = `${sandbox.programs}:${env.PATH ?? '/usr/local/bin:/usr/bin:/bin'}`;
  const { home, scratch } = sandbox;
  const asked = { directory, home, events: sandbox.file('events.jsonl'), scratch };
  return {
    sandbox,
    shell: createShell(env, signal),
    searchPath,
    probe: probe === null ? null : { ...asked, line: probe },
    monotonic,
  };
}

async function rehearseAll(stage: RehearsalStage, request: RehearsalRequest): Promise<RehearsedStep[]> {
  const done: RehearsedStep[] = [];
  const answers = new Map<string, RehearsedStep['answeredAfter']>();
  for (const step of [...preparations(stage), ...runbookSteps(request)]) {
    const before = step.start === 'previous' ? done.at(-1)?.answeredAfter : answers.get(step.start);
    const isThere = step.start === 'previous' || stage.sandbox.bringBack(step.start);
    const rehearsed = isThere ? await rehearseStep(stage, step, before ?? null) : leftOut(stage, step);
    done.push(rehearsed);
    request.onStep?.(rehearsed);
    const kept = keptAs[step.id];
    if (kept === undefined || rehearsed.problem !== null) continue;
    stage.sandbox.keep(kept);
    answers.set(kept, rehearsed.answeredAfter);
  }
  return done;
}

/** The states that later steps begin with, by the step that they come from. */
const keptAs: Readonly<Record<string, RunbookStep['start']>> = { live: 'live', rollback: 'rolled-back' };

/** Where a latch holds the rollout, the copy is freed of it first, or nothing could be rehearsed. */
function preparations({ sandbox: { home } }: RehearsalStage): readonly RunbookStep[] {
  if (readStanding(nodeFileSystem, home, pointerTarget(nodeFileSystem, home)).latch === null) return [];
  return [
    {
      id: 'free-copy',
      section: 'after',
      title: 'Free the copy of its latch',
      command: 'migrate rollback --release-latch --reason "the rehearsal needs it"',
      start: 'previous',
      effect: 'control',
      otherwise: '',
    },
  ];
}

function leftOut({ sandbox }: RehearsalStage, { id, command, start }: RunbookStep): RehearsedStep {
  const problem = `it begins ${start}, and the copy did not get there`;
  return {
    id,
    command,
    exitCode: null,
    wallMs: 0,
    forced: [],
    ...readState(sandbox.home),
    answeredBefore: null,
    answeredAfter: null,
    problem,
  };
}

function generationOf(home: string): number | null {
  const current = readCurrent(home);
  return current.kind === 'generation' ? current.generation.metadata.generation : null;
}
