import { hashSource, type JudgedShadow } from '@strangler/rollback';
import { type LoadedConfig, migrationDir } from '../config/load-config.ts';
import { findEvidence, type JudgedRun } from '../rollout/find-evidence.ts';
import { releaseFile } from '../rollout/release-file.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** A run that a statement can be made of, or why there is none. */
export type ShadowProof =
  | { readonly kind: 'proof'; readonly shadow: JudgedShadow }
  | { readonly kind: 'none'; readonly why: string };

/** A binary that is published, by its role. */
export interface PublishedBinary {
  readonly role: 'control' | 'candidate';
  readonly file: string;
}

/**
 * Looks for the shadow run that a rollout would take as evidence, judged again now, and that ran this very binary. Only a
 * run that passes is stated.
 */
export async function findShadowProof(
  context: CommandContext,
  loaded: LoadedConfig,
  published: PublishedBinary,
): Promise<ShadowProof> {
  const { cwd, searchPath, io } = context;
  const place = { cwd, stateDir: migrationDir(cwd, context.config), searchPath, now: io.now() };
  const evidence = await findEvidence(loaded, place);
  if (evidence === null) return { kind: 'none', why: 'there is no shadow run of the two sides' };
  if (evidence.verdict !== 'pass')
    return { kind: 'none', why: `${evidence.runDir} does not pass: ${evidence.reason}` };
  if (evidence.unlistedExecutables.length > 0 || evidence.untraced.length > 0) {
    return { kind: 'none', why: `nobody knows all that the sides of ${evidence.runDir} started` };
  }
  return toProof(evidence, digestsOf(loaded, published));
}

function toProof(
  { report, run, runDir, controlFiles, candidateFiles }: JudgedRun,
  { control, candidate }: Readonly<Record<'control' | 'candidate', string>>,
): ShadowProof {
  const finishedAt = run?.finishedAt ?? null;
  if (!controlFiles.includes(control) || !candidateFiles.includes(candidate)) {
    return { kind: 'none', why: `${runDir} ran other binaries` };
  }
  if (report === null || run === null || finishedAt === null) {
    return { kind: 'none', why: `${runDir} did not finish` };
  }
  return { kind: 'proof', shadow: { report, control, candidate, finishedAt, runId: run.runId } };
}

function digestsOf(
  loaded: LoadedConfig,
  published: PublishedBinary,
): Readonly<Record<'control' | 'candidate', string>> {
  const digest = (role: 'control' | 'candidate'): string => {
    const file = role === published.role ? published.file : releaseFile(loaded, role);
    return hashSource({ role, file });
  };
  return { control: digest('control'), candidate: digest('candidate') };
}
