import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTool, runCommand } from '@strangler/process';
import { gojqVersion, jaqVersion } from './versions.ts';

const example = fileURLToPath(new URL('..', import.meta.url));
const buildDir = `${example}target`;
const moduleDir = `${buildDir}/gojq`;
const gojqPackage = 'github.com/itchyny/gojq/cmd/gojq';

/** Builds gojq from the Go proxy as `bin/gojq`, unless this version is there. Throws TOOL_MISSING, TOOL_FAILED. */
export async function installGojq(): Promise<void> {
  const go = await findTool('go');
  await prepareModule(go.path);
  if (await isInstalled('gojq', gojqVersion)) return;
  const built = `${buildDir}/bin/gojq`;
  await runCommand(go.path, ['build', '-o', built, gojqPackage], { cwd: moduleDir });
  putInPlace('gojq');
}

/** A module that requires gojq, so that Go commands can be asked about it, as `migrate shadow coverage` does. */
async function prepareModule(go: string): Promise<void> {
  const wanted = `github.com/itchyny/gojq v${gojqVersion}`;
  const file = `${moduleDir}/go.mod`;
  if (existsSync(file) && readFileSync(file, 'utf8').includes(wanted)) return;
  rmSync(moduleDir, { recursive: true, force: true });
  mkdirSync(moduleDir, { recursive: true });
  await runCommand(go, ['mod', 'init', 'example.com/gojq'], { cwd: moduleDir });
  await runCommand(go, ['get', `${gojqPackage}@v${gojqVersion}`], { cwd: moduleDir });
}

/** Installs jaq from crates.io as `bin/jaq`, unless this version is there. Throws TOOL_MISSING, TOOL_FAILED. */
export async function installJaq(): Promise<void> {
  if (await isInstalled('jaq', jaqVersion)) return;
  const cargo = await findTool('cargo');
  const args = ['install', '--locked', '--force', '--root', buildDir, 'jaq', '--version', jaqVersion];
  await runCommand(cargo.path, args, { cwd: '/' });
  putInPlace('jaq');
}

/** The directory of gojq's own test cases, in the module cache. Throws TOOL_MISSING, TOOL_FAILED. */
export async function findGojqTests(): Promise<string> {
  const go = await findTool('go');
  const args = ['mod', 'download', '-json', `github.com/itchyny/gojq@v${gojqVersion}`];
  const { stdout } = await runCommand(go.path, args, { cwd: '/' });
  return `${(JSON.parse(stdout) as { Dir: string }).Dir}/cli`;
}

async function isInstalled(name: string, version: string): Promise<boolean> {
  const path = `${example}bin/${name}`;
  try {
    const { stdout } = await runCommand(path, ['--version']);
    return stdout.split(/\s/).includes(version);
  } catch {
    return false;
  }
}

/** A program that is running cannot be overwritten, only replaced. */
function putInPlace(name: string): void {
  mkdirSync(`${example}bin`, { recursive: true });
  copyFileSync(`${buildDir}/bin/${name}`, `${example}bin/.${name}.part`);
  renameSync(`${example}bin/.${name}.part`, `${example}bin/${name}`);
}
