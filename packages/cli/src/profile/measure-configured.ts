import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Measurements, ProfileSettings } from '@strangler/core';
import { definedVariables } from '@strangler/process';
import {
  type CalledCandidate,
  type CapturedProfile,
  type MeasureStep,
  measureGoProgram,
} from '@strangler/profile';
import { cacheDirectory } from '../config/cache-directory.ts';
import { type LoadedConfig, loadConfig } from '../config/load-config.ts';
import type { CommandContext } from '../terminal/command-context.ts';
import type { ConfiguredCapture } from './capture-configured.ts';
import { captureSource } from './capture-source.ts';
import { implementationEnv } from './implementation-env.ts';

/** What was profiled, with which arguments, and whether operations are to be slowed down. */
export interface MeasureWish extends ConfiguredCapture {
  readonly args: readonly string[];
  readonly isCausal: boolean;
}

/** Measures the Go program that the config names; null where what was profiled is no program of Go's. */
export async function measureConfigured(
  context: CommandContext,
  wish: MeasureWish,
): Promise<Measurements | null> {
  const loaded = loadConfig(context.cwd, context.config);
  const settings = loaded.config.profile ?? {};
  const source = await captureSource(context, { loaded, settings, args: wish.args });
  if (source.kind !== 'program') return null;
  const { profile, modulePath, thresholdPercent, isCausal } = wish;
  const { candidate, note } = calledCandidate(context, loaded, settings);
  const measured = await measureGoProgram({
    ...source.options,
    profile,
    thresholdPercent,
    ...(modulePath !== null && { modulePath }),
    isCausal,
    ownCpuPart: ownCpuPart(wish.captured),
    ...(candidate !== null && { candidate }),
    cacheDir: cacheDirectory(context),
    env: implementationEnv(context, loaded, 'control'),
    signal: context.io.signal,
    onProgress: (step: MeasureStep) => context.tell(step),
  });
  return note === null ? measured : { ...measured, notes: [...measured.notes, note] };
}

/** Where the program starts processes, the profile knows what is its own; without any, all of it is. */
function ownCpuPart(captured: CapturedProfile | null): number {
  if (captured === null || captured.missedCpu === null || captured.cpu.children === 0) return 1;
  const { profileSeconds, rusageSeconds } = captured.missedCpu;
  return Math.min(1, Math.max(0.001, profileSeconds / rusageSeconds));
}

interface FoundCandidate {
  readonly candidate: CalledCandidate | null;
  /** Why there is none to replay, although the config names what it replaces. */
  readonly note: string | null;
}

/** The candidate as the program calls it, where the config says which function it replaces. */
function calledCandidate(
  context: CommandContext,
  loaded: LoadedConfig,
  { extracted }: ProfileSettings,
): FoundCandidate {
  if (extracted === undefined) return { candidate: null, note: null };
  const { release, command, build } = loaded.config.candidate;
  if (release === undefined && command.length > 1) {
    const why = 'its command has several words, and "candidate.release" does not name one binary';
    return { candidate: null, note: `The candidate's calls were not replayed: ${why}.` };
  }
  const named = (release ?? (command[0] as string)).replaceAll('{configDir}', loaded.dir);
  const binary = resolve(loaded.dir, named);
  if (!existsSync(binary)) {
    const how = build === undefined ? '' : ` Build it: ${build}`;
    return {
      candidate: null,
      note: `The candidate's calls were not replayed: there is no binary at ${binary}.${how}`,
    };
  }
  const env = definedVariables(implementationEnv(context, loaded, 'candidate'));
  return { candidate: { operation: extracted, binary, env }, note: null };
}
