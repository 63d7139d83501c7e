/** Builds the Go tool, the Rust hasher, the Rust drop-in and the planted faults into bin/. */
import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMigrateError } from '@strangler/core';
import { findTool, runCommand } from '@strangler/process';

const example = fileURLToPath(new URL('..', import.meta.url));
const rustBinaries: Readonly<Record<string, string>> = {
  'manifest-hasher': 'manifest-hasher',
  'manifest-rust': 'manifest',
  'planted-wrong-byte': 'planted-wrong-byte',
  'planted-missing-file': 'planted-missing-file',
  'planted-exit-code': 'planted-exit-code',
  'planted-changed-order': 'planted-changed-order',
  'planted-hang': 'planted-hang',
  'planted-manifest-exit-code': 'planted-manifest-exit-code',
  'planted-manifest-late-exit-code': 'planted-manifest-late-exit-code',
  'planted-manifest-late-crash': 'planted-manifest-late-crash',
};

async function buildGo(): Promise<void> {
  const go = await findTool('go');
  // The state's place is fixed here, at build time: a tool that looked for it at run time could be misled.
  const home = `-X 'example.com/manifest/internal/cli.rolloutHome=${example}.migrate/rollout'`;
  const args = ['build', '-trimpath', '-ldflags', home, '-o', `${example}bin/manifest`, './cmd/manifest'];
  await runCommand(go.path, args, { cwd: `${example}go` });
}

async function buildRust(): Promise<void> {
  const cargo = await findTool('cargo');
  await runCommand(cargo.path, ['build', '--release', '--locked'], { cwd: `${example}rust` });
  for (const [name, built] of Object.entries(rustBinaries)) {
    // A program that is running cannot be overwritten, only replaced.
    copyFileSync(`${example}rust/target/release/${built}`, `${example}bin/.${name}.part`);
    renameSync(`${example}bin/.${name}.part`, `${example}bin/${name}`);
  }
}

try {
  mkdirSync(`${example}bin`, { recursive: true });
  await buildGo();
  await buildRust();
} catch (error) {
  if (!isMigrateError(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n  why:  ${error.why}\n  next: ${error.next}\n`);
  process.exitCode = error.exitCode;
}
