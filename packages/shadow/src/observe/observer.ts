import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import type { Observation } from '@strangler/core';
import type { CapturedOutput, PlacedOutput, PlacedRun, PlannedRun, Runner } from '@strangler/process';
import { inlineContent } from '../bytes/inline-content.ts';
import type { Case } from '../corpus/case.ts';
import type { Implementation } from '../implementation/implementation.ts';
import { isInterpreter } from '../implementation/is-interpreter.ts';
import { readEvents } from '../workspace/read-events.ts';
import type { Workspace, WorkspacePaths } from '../workspace/workspace.ts';
import { endLeftovers } from './end-leftovers.ts';
import { environmentFor, withInput } from './environment.ts';
import type { OutputStore } from './output-store.ts';
import { readAnswer } from './read-answer.ts';

/** Which run of which side on which case. */
export interface RunPlan {
  readonly case: Case;
  readonly implementation: Implementation;
  readonly pass: Observation['pass'];
  readonly attempt: number;
}

/** What all runs of one shadow run share. */
export interface ObserverSettings {
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  /** Both sides see this as their own name, since usage texts print it. */
  readonly argv0: string | null;
  readonly searchPath: string;
  readonly signal: AbortSignal;
}

/** Runs one side on one case and writes down everything that it did. */
export class Observer {
  readonly #runner: Runner;
  readonly #outputs: OutputStore;
  readonly #settings: ObserverSettings;

  constructor(runner: Runner, outputs: OutputStore, settings: ObserverSettings) {
    this.#runner = runner;
    this.#outputs = outputs;
    this.#settings = settings;
  }

  async observe(plan: RunPlan, workspace: Workspace): Promise<Observation> {
    const [observation] = await this.observeAll([plan], workspace);
    if (observation === undefined) throw new Error('a run was not observed');
    return observation;
  }

  /**
   * Carries out all plans of one case, one after the other: in one go where the runner lays out places itself, so that
   * this process is woken once, and step by step otherwise.
   */
  async observeAll(plans: readonly RunPlan[], workspace: Workspace): Promise<Observation[]> {
    const runs = await this.#runPlaced(plans, workspace, { trace: false });
    return runs === null
      ? this.#observeEach(plans, workspace)
      : plans.map((plan, index) => this.#observed(plan, runs[index] as PlacedRun));
  }

  /**
   * Carries out plans of one case once more, each followed by ptrace, and keeps nothing of what they wrote but its
   * hashes. Null where the runner cannot trace; then nothing runs.
   */
  async traceAll(plans: readonly RunPlan[], workspace: Workspace): Promise<readonly PlacedRun[] | null> {
    const runs = await this.#runPlaced(plans, workspace, { trace: true });
    for (const { stdout, stderr, files } of runs ?? []) this.#outputs.discard([stdout, stderr, ...files]);
    return runs;
  }

  /** Null where the runner does not lay out places. */
  async #runPlaced(
    plans: readonly RunPlan[],
    workspace: Workspace,
    { trace }: { readonly trace: boolean },
  ): Promise<readonly PlacedRun[] | null> {
    const [first] = plans;
    if (!this.#runner.runCase) return null;
    if (first === undefined) return [];
    const { tree, stdin } = first.case;
    const spillDir = this.#outputs.spillDir;
    const planned = plans.map((plan) => this.#planned(plan, workspace.paths));
    const runs = planned.map((run) => (trace ? { ...run, trace } : run));
    return this.#runner.runCase(
      { place: workspace.outer, tree, stdin, spillDir, runs },
      this.#settings.signal,
    );
  }

  async #observeEach(plans: readonly RunPlan[], workspace: Workspace): Promise<Observation[]> {
    const observations: Observation[] = [];
    for (const plan of plans) {
      observations.push(this.#observed(plan, await this.#runHere(plan, workspace)));
    }
    return observations;
  }

  /** Lays the place out and looks at it in this process. */
  async #runHere(plan: RunPlan, workspace: Workspace): Promise<PlacedRun> {
    const { paths } = workspace;
    const { spillDir } = this.#outputs;
    workspace.prepare(plan.case.tree, plan.case.stdin);
    const stdin = plan.case.stdin === null ? null : paths.stdin;
    const request = { ...this.#planned(plan, paths), cwd: paths.work, stdin, spillDir };
    const { end, stdout, stderr, cost } = await this.#runner.run(request, this.#settings.signal);
    await endLeftovers(`STRANGLER_EVENTS=${paths.events}`);
    return {
      end,
      stdout: placedOutput(stdout),
      stderr: placedOutput(stderr),
      cost,
      files: workspace.collectChanges(spillDir),
      events: readEvents(paths.events),
    };
  }

  #observed(plan: RunPlan, run: PlacedRun): Observation {
    return {
      schemaVersion: 1,
      kind: 'observation',
      caseId: plan.case.id,
      source: plan.case.source,
      role: plan.implementation.role,
      pass: plan.pass,
      attempt: plan.attempt,
      end: run.end,
      stdout: this.#outputs.keep(run.stdout),
      stderr: this.#outputs.keep(run.stderr),
      files: run.files.map((change) => this.#outputs.keepChange(change)),
      answer: readAnswer(run.events),
      cost: run.cost,
    };
  }

  #planned(plan: RunPlan, paths: WorkspacePaths): PlannedRun {
    const { timeoutMs, maxOutputBytes, argv0, searchPath } = this.#settings;
    return {
      command: commandFor([plan.implementation.program, ...plan.implementation.args], plan.case),
      ...(argv0 !== null && { argv0 }),
      env: environmentFor(plan.implementation, plan.case, paths, searchPath),
      timeoutMs,
      maxOutputBytes,
    };
  }
}

function placedOutput({ content, file, ...known }: CapturedOutput): PlacedOutput {
  return file === null ? { ...known, ...inlineContent(Buffer.from(content ?? [])) } : { ...known, file };
}

/** The program and all arguments with which one side runs on one case. */
export function commandFor(
  argv: readonly [string, ...string[]],
  { args, input }: Pick<Case, 'args' | 'input'>,
): [string, ...string[]] {
  const [program, ...fixed] = argv;
  return [program, ...fixed.map((arg) => withInput(arg, input)), ...args];
}

/**
 * What both sides see as their own name, since usage texts print it: the control's file name. Null where a side may
 * find itself by that name: interpreters and links (virtual environments, programs of many names) get their own path.
 */
export function sharedName(sides: {
  readonly control: Implementation;
  readonly candidate: Implementation;
}): string | null {
  const programs = [sides.control.program, sides.candidate.program];
  const own = programs.some((program) => isInterpreter(program) || lstatSync(program).isSymbolicLink());
  return own ? null : basename(sides.control.program);
}
