import type { Command } from 'commander';
import type { RecordCommandOptions } from '../record/record-options.ts';
import { several } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate record`. */
export function defineRecord(program: Command, wiring: Wiring): void {
  const record = program
    .command('record')
    .description('run a command as it is and keep its inputs as a case')
    .argument('<command...>', 'behind --: the command and its arguments')
    .option('--out <dir>', 'the directory of the corpus, else .migrate/corpus')
    .option('--redact <re2>', 'replace what matches before it is written; may be repeated', several, [])
    .option('--env <NAME>', 'keep this variable; may be repeated', several, [])
    .option('--input <path>', 'keep this file or directory too; may be repeated', several, [])
    .option('--source <name>', 'what the case was drawn from')
    .passThroughOptions();
  connect<RecordCommandOptions>(
    record,
    wiring,
    async () => (await import('../commands/record.ts')).recordCommand,
  );
}
