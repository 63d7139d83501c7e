import { join, resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import {
  type CaseSource,
  type Implementation,
  inputsToCases,
  readCases,
  readLosses,
  type Sides,
} from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/**
 * The cases that the call or the config names, read as they are asked for.
 *
 * Throws USAGE where there are none or two sources of them.
 */
export async function collectCases(
  options: Pick<ShadowCommandOptions, 'cases' | 'inputs' | 'corpus'>,
  config: LoadedConfig | null,
  sides: Sides,
  cwd: string,
): Promise<Iterable<CaseSource>> {
  const sources = await findCases(options, config, sides, cwd);
  return { [Symbol.iterator]: () => refusingOpenInput(sides, sources) };
}

/** How many calls the recorded corpus lost, by reason, where the cases come from one. */
export function lostCallsOf(
  options: CaseNames,
  config: LoadedConfig | null,
  cwd: string,
): ReadonlyMap<string, number> {
  const isNamed = [options.cases, options.inputs, options.corpus].some((name) => name !== undefined);
  const { cases, inputs, corpus } = isNamed ? options : (config?.config.shadow ?? {});
  if (corpus === undefined || cases !== undefined || inputs !== undefined) return new Map();
  return readLosses(resolve(isNamed ? cwd : (config?.dir ?? cwd), corpus));
}

/** Where cases come from: at most one of the three. */
interface CaseNames {
  readonly cases?: string | undefined;
  readonly inputs?: string | undefined;
  readonly corpus?: string | undefined;
}

async function findCases(
  { cases, inputs, corpus }: CaseNames,
  config: LoadedConfig | null,
  sides: Sides,
  cwd: string,
): Promise<Iterable<CaseSource>> {
  const given = Object.entries({ cases, inputs, corpus }).filter(([, value]) => value !== undefined);
  const [first, second] = given.map(([name]) => `--${name}`);
  if (second !== undefined) throw usage(`${first} and ${second} were both given`);
  const called = await readNamed({ cases, inputs, corpus }, sides, cwd);
  if (called !== null) return called;
  const dir = config?.dir ?? cwd;
  const configured = await readNamed(config?.config.shadow ?? {}, sides, dir);
  if (configured !== null) return configured;
  throw usage('no cases were given');
}

async function readNamed(
  { cases, inputs, corpus }: CaseNames,
  sides: Sides,
  dir: string,
): Promise<Iterable<CaseSource> | null> {
  if (cases !== undefined) return readCases(resolve(dir, cases));
  if (inputs !== undefined) return inputsToCases(inputs, { cwd: dir, byPath: inputByPath(sides) });
  return corpus === undefined ? null : readCases(join(resolve(dir, corpus), 'cases.jsonl'));
}

/** Both sides have to take their input the same way, or they would not run on the same one. */
function inputByPath({ control, candidate }: Sides): boolean {
  const [ours, theirs] = [control, candidate].map(takesInput);
  if (ours === theirs) return ours ?? false;
  throw usage(`only the ${ours ? 'control' : 'candidate'} takes {input}`);
}

/** A program that gets the word {input} itself fails on both sides alike, which looks like equality. */
function* refusingOpenInput(
  { control, candidate }: Sides,
  sources: Iterable<CaseSource>,
): Generator<CaseSource> {
  const side = [control, candidate].find(takesInput);
  for (const source of sources) {
    if (side !== undefined && source.input === null) {
      throw usage(`the ${side.role} takes {input}, and the case at ${source.where} has none`);
    }
    yield source;
  }
}

function takesInput({ args, env }: Implementation): boolean {
  return [...args, ...Object.values(env)].some((text) => text.includes('{input}'));
}

function usage(message: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message,
    why: 'A shadow run needs one source of inputs that both sides get in the same way.',
    next: "Give --cases <file.jsonl>, or --corpus <dir>, or --inputs 'data/*.json' with {input} in both commands or in neither.",
  });
}
