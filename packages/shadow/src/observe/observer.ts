import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import type { Observation } from '@strangler/core';
import type { Runner, RunRequest } from '@strangler/process';
import type { Case } from '../corpus/case.ts';
import type { Implementation } from '../implementation/implementation.ts';
import { isInterpreter } from '../implementation/is-interpreter.ts';
import type { Workspace, WorkspacePaths } from '../workspace/workspace.ts';
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
    workspace.prepare(plan.case.tree, plan.case.stdin);
    const request = this.#request(plan, workspace.paths);
    const run = await this.#runner.run(request, this.#settings.signal);
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
      files: workspace.collectChanges(),
      answer: readAnswer(workspace.paths.events),
      cost: run.cost,
    };
  }

  #request(plan: RunPlan, paths: WorkspacePaths): RunRequest {
    const { timeoutMs, maxOutputBytes, argv0, searchPath } = this.#settings;
    return {
      command: commandFor([plan.implementation.program, ...plan.implementation.args], plan.case),
      ...(argv0 !== null && { argv0 }),
      cwd: paths.work,
      env: environmentFor(plan.implementation, plan.case, paths, searchPath),
      stdin: plan.case.stdin === null ? null : paths.stdin,
      timeoutMs,
      maxOutputBytes,
      spillDir: paths.spill,
    };
  }
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
