import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type ErrorCode, MigrateError, type RunFile } from '@strangler/core';
import { fileStamp } from '../bytes/file-stamp.ts';
import { hashBytes } from '../bytes/hash-bytes.ts';
import { hashFile } from '../bytes/hash-file.ts';
import { isFile } from '../bytes/is-file.ts';
import type { Implementation, ImplementationSpec } from './implementation.ts';
import { isInterpreter } from './is-interpreter.ts';

/**
 * Finds the files of one side and hashes all of them: the program, files among the fixed arguments, the listed
 * artifacts, and the interpreters of those that are scripts.
 *
 * Throws CONTROL_NOT_FOUND, CANDIDATE_NOT_FOUND or ARTIFACT_NOT_FOUND with the build command as the next step.
 */
export function resolveImplementation(spec: ImplementationSpec, searchPath: string): Implementation {
  const [name = '', ...fixed] = spec.command;
  const program = findProgram(expand(name, spec), spec, searchPath);
  const args = locateArguments(
    program,
    fixed.map((arg) => expand(arg, spec)),
    spec.baseDir,
  );
  const artifacts = spec.artifacts.map((file) =>
    findArtifact(resolve(spec.baseDir, expand(file, spec)), spec),
  );
  const named = args.filter((arg) => arg.startsWith('/') && isFile(arg));
  const paths = [
    ...withInterpreters([program], searchPath),
    ...named,
    ...withInterpreters(artifacts, searchPath),
  ];
  const distinct = [...new Set(paths)];
  // Before they are hashed, so that a change meanwhile shows.
  const stamps = distinct.map((path) => fileStamp(path) ?? '');
  const files = distinct.map((path): RunFile => ({ path, digest: `sha256:${hashFile(path)}` }));
  return {
    role: spec.role,
    label: spec.label,
    program,
    args,
    env: Object.fromEntries(Object.entries(spec.env).map(([key, value]) => [key, expand(value, spec)])),
    answersAs: spec.answersAs,
    command: spec.command,
    digest: digestRole(spec, files),
    files,
    stamps,
    unlocated: fixed.filter((arg, index) => args[index] === arg && namesFileBeside(arg, spec.baseDir)),
  };
}

/** Paths are left out, so that the same bytes have the same digest on every machine. */
function digestRole(spec: ImplementationSpec, files: readonly RunFile[]): string {
  const env = Object.entries(spec.env).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [spec.command.slice(1), env, files.map((file) => file.digest)];
  return `sha256:${hashBytes(JSON.stringify(content))}`;
}

function expand(text: string, spec: ImplementationSpec): string {
  return text.replaceAll('{configDir}', () => spec.baseDir);
}

/**
 * The working directory of a run is elsewhere, so a relative path to a script has to become absolute.
 *
 * Only what is written as a path or stands where an interpreter takes its script: any other word may name a file of
 * the case, and a file of that name beside the config must not take its place.
 */
function locateArguments(program: string, args: readonly string[], baseDir: string): string[] {
  const script = isInterpreter(program) ? scriptOperand(args) : -1;
  return args.map((arg, index) =>
    index === script || /^\.{0,2}\//.test(arg) ? absoluteIfFile(arg, baseDir) : arg,
  );
}

/** Behind `-m` stands a module and behind `-c` a program text, never a file. */
function scriptOperand(args: readonly string[]): number {
  const first = args.findIndex((arg) => !arg.startsWith('-'));
  return /^-[cm]$/.test(args[first - 1] ?? '') ? -1 : first;
}

/** Says whether a word, or what stands behind its `=`, is a relative path that leads to a file from here. */
function namesFileBeside(arg: string, baseDir: string): boolean {
  const path = arg.slice(arg.indexOf('=') + 1);
  return path !== '' && !path.startsWith('/') && !path.includes('{') && isFile(resolve(baseDir, path));
}

function absoluteIfFile(arg: string, baseDir: string): string {
  const path = resolve(baseDir, arg);
  return arg !== '' && !arg.includes('{input}') && isFile(path) ? path : arg;
}

function findProgram(name: string, spec: ImplementationSpec, searchPath: string): string {
  const places = name.includes('/')
    ? [resolve(spec.baseDir, name)]
    : searchPath.split(delimiter).map((dir) => join(dir, name));
  const found = places.find((place) => isFile(place) && isExecutable(place)) ?? places.find(isFile);
  const code: ErrorCode = spec.role === 'control' ? 'CONTROL_NOT_FOUND' : 'CANDIDATE_NOT_FOUND';
  if (found === undefined) {
    const where = name.includes('/') ? `at ${places[0]}` : `named ${name} on the PATH`;
    throw missingFile(code, `the ${spec.role} was not found`, `There is no program ${where}.`, spec);
  }
  if (!isExecutable(found)) {
    throw missingFile(code, `the ${spec.role} cannot be started`, `${found} is not executable.`, spec);
  }
  return found;
}

function findArtifact(path: string, spec: ImplementationSpec): string {
  if (isFile(path)) return path;
  const message = `an artifact of the ${spec.role} is missing`;
  throw missingFile('ARTIFACT_NOT_FOUND', message, `There is no file at ${path}.`, spec);
}

function missingFile(code: ErrorCode, message: string, why: string, spec: ImplementationSpec): MigrateError {
  const next = spec.build === null ? 'Build it, or correct the path.' : `Build it: ${spec.build}`;
  return new MigrateError({ code, message, why, next });
}

function withInterpreters(files: readonly string[], searchPath: string): string[] {
  return files.flatMap((file) => [file, ...interpretersOf(file, searchPath)]);
}

/** The program behind `#!`, and behind `#!/usr/bin/env name` that name too. */
function interpretersOf(program: string, searchPath: string): string[] {
  const line = firstBytes(program).split('\n', 1)[0] ?? '';
  if (!line.startsWith('#!')) return [];
  const [interpreter = '', argument] = line.slice(2).trim().split(/\s+/);
  const found = [interpreter];
  if (interpreter.endsWith('/env') && argument !== undefined) {
    found.push(
      ...searchPath
        .split(delimiter)
        .map((dir) => join(dir, argument))
        .filter(isFile)
        .slice(0, 1),
    );
  }
  return found.filter(isFile);
}

function firstBytes(file: string): string {
  const buffer = Buffer.alloc(256);
  const descriptor = openSync(file, 'r');
  try {
    return buffer.toString('latin1', 0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
