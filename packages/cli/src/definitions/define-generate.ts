import type { Command } from 'commander';
import type { GenerateOptions } from '../commands/generate.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate generate`. */
export function defineGenerate(program: Command, wiring: Wiring): void {
  const generate = program
    .command('generate')
    .description('write the Go package, the Rust crate and the TypeScript client of the contract')
    .option('--check', 'write nothing; fail where the files on disk are not those of the contract');
  connect<GenerateOptions>(
    generate,
    wiring,
    async () => (await import('../commands/generate.ts')).generateCommand,
  );
}
