import type { Command } from 'commander';
import type { CoverageOptions } from '../commands/shadow-coverage.ts';
import { duration, wholeNumber } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate shadow coverage`. */
export function defineShadowCoverage(shadow: Command, wiring: Wiring): void {
  const coverage = shadow
    .command('coverage')
    .description('say how much of the control the cases reach, and which few reach the same')
    .option('--run <dir>', 'the cases of this run')
    .option('--cases <file.jsonl>', 'one case a line')
    .option('--inputs <glob>', 'one case of each file that matches')
    .option('--corpus <dir>', 'recorded cases')
    .option('--top <n>', 'functions and cases in the text', wholeNumber(1), 20)
    .option('--write <file.jsonl>', 'write the few cases as a new cases file')
    .option('--jobs <n>', 'cases that run at the same time', wholeNumber(1))
    .option('--timeout <duration>', 'time limit of one run, such as 30s', duration);
  connect<CoverageOptions>(
    coverage,
    wiring,
    async () => (await import('../commands/shadow-coverage.ts')).shadowCoverageCommand,
  );
}
