import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrateError } from '@strangler/core';
import type { GoPackage } from './go-package.ts';
import { insertBehind, insertInFunction } from './insert-in-function.ts';
import { knownGo } from './known-go.ts';
import { profilingFile, profilingSource } from './profiling-source.ts';
import type { Overlay } from './write-overlay.ts';

/** One call that is added to a function of the runtime. */
interface Insertion {
  readonly file: 'proc.go' | 'cpuprof.go';
  readonly signature: string;
  /** Behind these tokens of the function; behind its opening brace where it is left out. */
  readonly behind?: string;
  readonly code: string;
}

/**
 * The runtime can start goroutines and allocate from `gcenable` on, and no `init` of a package has run by then.
 * Programs start and stop the same timers for profiles of their own, and hand a running interval timer to the
 * program that replaces them by exec, which it would kill.
 */
const insertions: readonly Insertion[] = [
  { file: 'proc.go', signature: 'func main ( )', behind: 'gcenable ( )', code: '; stranglerBegin()' },
  {
    file: 'proc.go',
    signature: 'func setcpuprofilerate ( hz int32 )',
    code: ' hz = stranglerRate(hz);',
  },
  { file: 'proc.go', signature: 'func syscall_runtime_BeforeExec ( )', code: ' stranglerPause();' },
  { file: 'proc.go', signature: 'func syscall_runtime_AfterExec ( )', code: ' stranglerResume();' },
  { file: 'proc.go', signature: 'func syscall_runtime_BeforeFork ( )', code: ' stranglerCountChild();' },
  {
    file: 'cpuprof.go',
    signature: 'func ( p * cpuProfile ) add ( tagPtr * unsafe . Pointer , stk [ ] uintptr )',
    code: ' if stranglerTake(stk) { return };',
  },
  {
    file: 'cpuprof.go',
    signature: 'func ( p * cpuProfile ) addNonGo ( stk [ ] uintptr )',
    code: ' if stranglerTake(stk) { return };',
  },
];

/**
 * The sources of Go's runtime with sampling added. No file of the program is among them, and no line moves.
 *
 * Throws TOOL_FAILED where a source of this Go has not the shape that is known.
 */
export async function profilingOverlay(target: GoPackage): Promise<Overlay> {
  const runtime = join(target.goroot, 'src', 'runtime');
  const sources = new Map<string, string>();
  for (const insertion of insertions) {
    const path = join(runtime, insertion.file);
    const source = sources.get(path) ?? (await readFile(path, 'utf8'));
    sources.set(path, insert(source, insertion, target));
  }
  const scheduler = sources.get(join(runtime, 'proc.go')) ?? '';
  sources.set(join(runtime, profilingFile), profilingSource(atomicPackage(scheduler, target)));
  return sources;
}

function insert(source: string, insertion: Insertion, target: GoPackage): string {
  const { file, signature, behind, code } = insertion;
  const text =
    behind === undefined
      ? insertInFunction(source, signature, code)
      : insertBehind(source, { signature, tokens: behind }, code);
  if (text !== null) return text;
  const lookedFor = behind === undefined ? signature : `${behind} in ${signature}`;
  throw otherGo(target, `Looked for "${lookedFor}", and did not find it in runtime/${file}.`);
}

/** The package moved in Go 1.23. */
function atomicPackage(source: string, target: GoPackage): string {
  const [, path] = /^\t"((?:internal\/runtime|runtime\/internal)\/atomic)"$/m.exec(source) ?? [];
  if (path !== undefined) return path;
  throw otherGo(target, 'runtime/proc.go imports no known package of atomic operations.');
}

/** The error for a Go whose sources differ from those that are known. */
export function otherGo({ goVersion }: GoPackage, why: string, cause?: Error): MigrateError {
  return new MigrateError({
    code: 'TOOL_FAILED',
    message: `a program cannot be profiled without changing it by ${goVersion}`,
    why: `${why} Known are ${knownGo}.`,
    next: 'Set GOTOOLCHAIN to one of these, or read a profile that the program wrote itself with --from.',
    ...(cause !== undefined && { cause }),
  });
}
