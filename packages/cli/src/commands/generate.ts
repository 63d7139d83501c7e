import { resolve } from 'node:path';
import { type ExitCode, type MigrateConfig, MigrateError } from '@strangler/core';
import {
  type GeneratedState,
  type GenerateTargets,
  generate,
  inspectGenerated,
  type RolloutTarget,
  readContract,
  writeGenerated,
} from '@strangler/facade';
import { loadConfig } from '../config/load-config.ts';
import { statePlace } from '../rollout/state-place.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { GlobalOptions } from '../terminal/global-options.ts';

/** The options of `migrate generate`. */
export interface GenerateOptions extends GlobalOptions {
  readonly check?: boolean;
}

/** `migrate generate`: writes the code of the contract, or with --check says whether it is on disk already. */
export async function generateCommand(context: CommandContext, options: GenerateOptions): Promise<ExitCode> {
  const { config, dir, file } = loadConfig(context.cwd, context.config);
  const facade = config.facade ?? missingFacade(file);
  const contract = readContract(resolve(dir, facade.contract));
  const files = await generate(contract, {
    rollout: rolloutOf(config, dir),
    ...targetsOf(facade),
  });
  const isCheck = options.check ?? false;
  const state = isCheck ? inspectGenerated(files, dir) : writeGenerated(files, dir);
  const isFresh = [state.stale, state.missing, state.extra, state.foreign].every(
    (paths) => paths.length === 0,
  );
  context.print(
    {
      schemaVersion: 1,
      kind: 'generate',
      contract: contract.hash,
      check: isCheck,
      upToDate: !isCheck || isFresh,
      ...state,
    },
    () => describe(state, isCheck),
  );
  return isCheck && !isFresh ? 1 : 0;
}

function targetsOf({ go, rust, typescript }: NonNullable<MigrateConfig['facade']>): GenerateTargets {
  return { ...(go && { go }), ...(rust && { rust }), ...(typescript && { typescript }) };
}

function rolloutOf({ flag, shadow, state, facade }: MigrateConfig, dir: string): RolloutTarget {
  const place = statePlace(dir, state?.home);
  const known = { flag, redact: shadow?.record?.redact ?? [] };
  if (place.kind === 'directory') return known;
  if (facade?.rust !== undefined && place.source.startsWith('https:')) throw noTlsInRust(place.source);
  return { ...known, source: place.source };
}

function noTlsInRust(source: string): MigrateError {
  return new MigrateError({
    code: 'CONFIG_INVALID',
    message: `generated Rust cannot ask ${source}`,
    why: 'It has no TLS: its crates are serde, serde_json and libc only.',
    next: 'Name an http address, for example of a flagd or a proxy on the same host, or leave facade.rust out of this config.',
  });
}

function missingFacade(file: string): never {
  throw new MigrateError({
    code: 'CONFIG_INVALID',
    message: `${file} says nothing about generated code`,
    why: 'It has no key facade.',
    next: 'Add facade with contract, and with go, rust or typescript; docs/contract.md shows one.',
  });
}

function describe(state: GeneratedState, isCheck: boolean): string {
  const words = isCheck
    ? { stale: 'stale', missing: 'missing', extra: 'no longer generated', foreign: 'in the way' }
    : { stale: 'rewritten', missing: 'written', extra: 'removed', foreign: 'in the way' };
  const kinds = ['stale', 'missing', 'extra', 'foreign'] as const;
  const lines = kinds.flatMap((kind) => state[kind].map((path) => `${words[kind]}: ${path}\n`));
  const rest = `${state.fresh.length} files are as the contract has them`;
  const hint = isCheck && lines.length > 0 ? '; run: migrate generate' : '';
  return `${lines.join('')}${rest}${hint}\n`;
}
