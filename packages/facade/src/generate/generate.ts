import type { Contract } from '../contract/contract.ts';
import { generateGo } from '../go/generate-go.ts';
import { generateRust } from '../rust/generate-rust.ts';
import { generateTypescript } from '../typescript/generate-typescript.ts';
import type { GeneratedFile, GenerateTargets } from './generated-file.ts';

/** All files of a contract for the targets, sorted by path; nothing is written. Throws CONTRACT_INVALID on names that clash. */
export async function generate(
  contract: Contract,
  targets: GenerateTargets,
): Promise<readonly GeneratedFile[]> {
  const files = [
    ...(targets.go === undefined ? [] : generateGo(contract, targets.go, targets.rollout)),
    ...(targets.rust === undefined ? [] : generateRust(contract, targets.rust, targets.rollout)),
    ...(targets.typescript === undefined ? [] : await generateTypescript(contract, targets.typescript)),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
