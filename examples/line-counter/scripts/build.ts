/** Builds the Rust tool and the Go program into bin/. */
import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMigrateError } from '@strangler/core';
import { findTool, runCommand } from '@strangler/process';

const example = fileURLToPath(new URL('..', import.meta.url));

async function buildRust(): Promise<void> {
  const cargo = await findTool('cargo');
  // The state's place is fixed here, at build time: a tool that looked for it at run time could be misled.
  const env = { ...process.env, LINE_COUNTER_ROLLOUT: `${example}.migrate/rollout` };
  await runCommand(cargo.path, ['build', '--release', '--locked'], { cwd: `${example}rust`, env });
  // A program that is running cannot be overwritten, only replaced.
  copyFileSync(`${example}rust/target/release/line-counter`, `${example}bin/.loc.part`);
  renameSync(`${example}bin/.loc.part`, `${example}bin/loc`);
}

async function buildGo(): Promise<void> {
  const go = await findTool('go');
  const args = ['build', '-trimpath', '-o', `${example}bin/count-lines`, './cmd/count-lines'];
  await runCommand(go.path, args, { cwd: `${example}go` });
}

try {
  mkdirSync(`${example}bin`, { recursive: true });
  await buildRust();
  await buildGo();
} catch (error) {
  if (!isMigrateError(error)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n  why:  ${error.why}\n  next: ${error.next}\n`);
  process.exitCode = error.exitCode;
}
