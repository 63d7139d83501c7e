import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunCommand } from '@strangler/process';
import { profileVariable } from './profiling-source.ts';
import { writeQuestion } from './sample-log.ts';

/** A function at an address, as the program's own tables name it. */
export interface SymbolFrame {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly startLine: number;
}

/** The frames at an address: the innermost inlined function first, the physical function last; none outside of Go. */
export type FramesAt = (offset: number) => readonly SymbolFrame[];

/** Where the profiled program is, and how it is asked. */
export interface SymbolSource {
  readonly binary: string;
  readonly directory: string;
  readonly run: RunCommand;
  readonly signal?: AbortSignal;
}

/** Tells the functions at distances from the start of a program's code, by asking the program itself. */
export class SymbolReader {
  readonly #source: SymbolSource;
  readonly #known = new Map<number, SymbolFrame[]>();

  constructor(source: SymbolSource) {
    this.#source = source;
  }

  /** Looks up what is not known yet; throws TOOL_FAILED where the program does not answer. */
  async lookUp(offsets: Iterable<number>): Promise<FramesAt> {
    const unknown = [...new Set(offsets)].filter((offset) => offset >= 0 && !this.#known.has(offset));
    if (unknown.length > 0) await this.#ask(unknown);
    return (offset) => this.#known.get(offset) ?? [];
  }

  async #ask(offsets: readonly number[]): Promise<void> {
    const { binary, directory, run, signal } = this.#source;
    const question = join(directory, 'addresses.bin');
    await writeQuestion(question, offsets);
    const env = { [profileVariable]: question };
    const { stderr } = await run(binary, [], { cwd: directory, env, ...(signal && { signal }) });
    await rm(question);
    for (const offset of offsets) this.#known.set(offset, []);
    for (const line of stderr.split('\n')) {
      const [offset, name, file, at, startLine] = line.split('\0');
      if (name === undefined || file === undefined) continue;
      this.#known.get(Number(offset))?.push({ name, file, line: Number(at), startLine: Number(startLine) });
    }
  }
}
