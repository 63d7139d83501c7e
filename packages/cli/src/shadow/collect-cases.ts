import { resolve } from 'node:path';
import { MigrateError } from '@strangler/core';
import { type CaseSource, inputsToCases, readCases, type Sides } from '@strangler/shadow';
import type { LoadedConfig } from '../config/load-config.ts';
import type { ShadowCommandOptions } from './shadow-options.ts';

/** The cases that the call or the config names. Throws USAGE where there are none or two sources of them. */
export async function collectCases(
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
  const [ours, theirs] = [control, candidate].map((side) => side.args.some((arg) => arg.includes('{input}')));
  if (ours === theirs) return ours ?? false;
  throw usage(`only the ${ours ? 'control' : 'candidate'} takes {input}`);
}

function usage(message: string): MigrateError {
  return new MigrateError({
    code: 'USAGE',
    message,
    why: 'A shadow run needs one source of inputs that both sides get in the same way.',
    next: "Give --cases <file.jsonl>, or --inputs 'data/*.json' with {input} in both commands or in neither.",
  });
}
