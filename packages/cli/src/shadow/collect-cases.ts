import { resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import {
  type CaseSource,
  type Implementation,
  inputsToCases,
  readCases,
  type Sides,
} from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/** The cases that the call or the config names. Throws USAGE where there are none or two sources of them. */
export async function collectCases(
  options: ShadowCommandOptions,
  config: LoadedConfig | null,
  sides: Sides,
  cwd: string,
): Promise<CaseSource[]> {
  const sources = await findCases(options, config, sides, cwd);
  refuseOpenInput(sides, sources);
  return sources;
}

async function findCases(
  options: ShadowCommandOptions,
  config: LoadedConfig | null,
  sides: Sides,
  cwd: string,
): Promise<CaseSource[]> {
  const { cases, inputs } = options;
  if (cases !== undefined && inputs !== undefined) throw usage('--cases and --inputs were both given');
  if (cases !== undefined) return readCases(resolve(cwd, cases));
  if (inputs !== undefined) return inputsToCases(inputs, { cwd, byPath: inputByPath(sides) });
  const settings = config?.config.shadow;
  const dir = config?.dir ?? cwd;
  if (settings?.cases !== undefined) return readCases(resolve(dir, settings.cases));
  if (settings?.inputs !== undefined)
    return inputsToCases(settings.inputs, { cwd: dir, byPath: inputByPath(sides) });
  throw usage('no cases were given');
}

/** Both sides have to take their input the same way, or they would not run on the same one. */
function inputByPath({ control, candidate }: Sides): boolean {
  const [ours, theirs] = [control, candidate].map(takesInput);
  if (ours === theirs) return ours ?? false;
  throw usage(`only the ${ours ? 'control' : 'candidate'} takes {input}`);
}

/** A program that gets the word {input} itself fails on both sides alike, which looks like equality. */
function refuseOpenInput({ control, candidate }: Sides, sources: readonly CaseSource[]): void {
  const side = [control, candidate].find(takesInput);
  const without = sources.find((source) => source.input === null);
  if (side !== undefined && without !== undefined) {
    throw usage(`the ${side.role} takes {input}, and the case at ${without.where} has none`);
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
    next: "Give --cases <file.jsonl>, or --inputs 'data/*.json' with {input} in both commands or in neither.",
  });
}
