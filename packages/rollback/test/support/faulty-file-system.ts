import { closeSync } from 'node:fs';
import type { FileSystem } from '../../src/file-system/file-system.ts';
import { nodeFileSystem } from '../../src/file-system/node-file-system.ts';

/** One call that code under test makes: the operation, its arguments, and its number from 0. */
export interface Call {
  readonly operation: keyof FileSystem;
  readonly args: readonly unknown[];
  readonly index: number;
}

/** How a call goes wrong: not done at all, done but reported as failed (as NFS may), half done, or half done without an error. */
export interface Fault {
  readonly code: string;
  readonly when: 'before' | 'after' | 'half-written' | 'short';
}

/** Operations that take room on the disk. */
export const allocating: readonly string[] = ['write', 'symlink', 'link', 'makeDirectory'];
/** Operations that change the disk. */
export const changing: readonly string[] = [
  ...allocating,
  'chmod',
  'truncate',
  'sync',
  'rename',
  'unlink',
  'touch',
];

/** Says whether a call needs a new block or inode. */
export function needsRoom({ operation, args }: Call): boolean {
  return allocating.includes(operation) || (operation === 'open' && args[1] === 'create');
}

/** Says whether a call would fail on a read-only disk. */
export function needsWriting({ operation, args }: Call): boolean {
  return changing.includes(operation) || (operation === 'open' && args[1] !== 'read');
}

/** The error that Node gives for an errno. */
export function errnoError(code: string, operation = 'call'): Error {
  return Object.assign(new Error(`${code}: simulated, ${operation}`), { code });
}

/** The file system of this machine, but for the calls for which `decide` names a fault. */
export function faultyFileSystem(decide: (call: Call) => Fault | null): {
  readonly fs: FileSystem;
  readonly calls: Call[];
} {
  const calls: Call[] = [];
  const run = (operation: keyof FileSystem, args: readonly unknown[]): unknown => {
    const call: Call = { operation, args, index: calls.length };
    calls.push(call);
    const fault = decide(call);
    const perform = (): unknown => Reflect.apply(nodeFileSystem[operation], nodeFileSystem, [...args]);
    return fault === null ? perform() : fail(call, fault, perform);
  };
  const names = Object.keys(nodeFileSystem) as (keyof FileSystem)[];
  const operations = names.map((name) => [name, (...args: readonly unknown[]) => run(name, args)]);
  return { fs: Object.fromEntries(operations) as FileSystem, calls };
}

function fail({ operation, args }: Call, fault: Fault, perform: () => unknown): unknown {
  if (fault.when === 'short') {
    if (operation !== 'write') return perform();
    const [file, bytes] = args as [number, Uint8Array];
    return nodeFileSystem.write(file, bytes.subarray(0, Math.ceil(bytes.length / 2)));
  }
  if (fault.when === 'half-written' && operation === 'write') {
    const [file, bytes] = args as [number, Uint8Array];
    nodeFileSystem.write(file, bytes.subarray(0, bytes.length >> 1));
  } else if (fault.when === 'after') {
    const opened = perform();
    if (operation === 'open') closeSync(opened as number);
  } else if (operation === 'close') {
    perform();
  }
  throw errnoError(fault.code, operation);
}
