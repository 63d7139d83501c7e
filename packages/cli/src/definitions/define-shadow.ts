import { type Command, Option } from 'commander';
import type { AcceptOptions } from '../commands/shadow-accept.ts';
import type { JudgeOptions } from '../commands/shadow-judge.ts';
import type { MergeOptions } from '../commands/shadow-merge.ts';
import type { ShowOptions } from '../commands/shadow-show.ts';
import type { ShadowCommandOptions } from '../shadow/shadow-options.ts';
import { defineShadowCoverage } from './define-shadow-coverage.ts';
import { defineShadowMinimise } from './define-shadow-minimise.ts';
import { artifact, channelList, duration, numberBetween, variable, wholeNumber } from './option-parsers.ts';
import { connect, type Wiring } from './wiring.ts';

/** Defines `migrate shadow` and its subcommands. */
export function defineShadow(program: Command, wiring: Wiring): void {
  const shadow = program
    .command('shadow')
    .description('run control and candidate on real inputs and compare everything they do');
  addSideOptions(shadow);
  addCaseOptions(shadow);
  addJudgementOptions(shadow);
  connect<ShadowCommandOptions>(
    shadow,
    wiring,
    async () => (await import('../commands/shadow.ts')).shadowCommand,
  );
  defineShow(shadow, wiring);
  defineShadowMinimise(shadow, wiring);
  defineShadowCoverage(shadow, wiring);
  defineJudge(shadow, wiring);
  defineMerge(shadow, wiring);
  defineAccept(shadow, wiring);
}

function addSideOptions(shadow: Command): void {
  shadow
    .option('--control <command>', 'the implementation in charge; {input} is the path of the input')
    .option('--candidate <command>', 'the implementation that may replace it')
    .option('--control-env <NAME=value>', 'a variable for the control; may be repeated', variable, {})
    .option('--candidate-env <NAME=value>', 'a variable for the candidate; may be repeated', variable, {})
    .option('--artifact <role=file>', 'a further file that a side runs; may be repeated', artifact, []);
}

function addCaseOptions(shadow: Command): void {
  shadow
    .option('--inputs <glob>', 'one case of each file that matches')
    .option('--cases <file.jsonl>', 'one case a line')
    .option('--corpus <dir>', 'a directory of recorded cases')
    .option('--jobs <n>', 'cases that run at the same time', wholeNumber(1))
    .option('--timeout <duration>', 'time limit of one run, such as 30s', duration)
    .option('--noise-runs <n>', 'runs of the control a case', wholeNumber(1, 20))
    .option('--timing-cases <n>', 'cases in the separate timing pass', wholeNumber(0))
    .option('--trace-cases <n>', 'cases of which a further run of each side is traced', wholeNumber(0))
    .option('--seed <n>', 'seed of every random choice', wholeNumber(0))
    .option('--shard <i/n>', 'take one of n parts of the cases; auto reads the variables of an array job')
    .option('--resume', 'go on with a run that did not finish')
    .option('--out <dir>', 'a new directory for what was observed');
}

function addJudgementOptions(shadow: Command): void {
  shadow
    .option('--rules <file>', 'a file of rules: how places in the outputs are compared')
    .option('--compare <channels>', 'comma list of exit,stdout,stderr,files', channelList)
    .option('--min-cases <n>', 'judged cases and distinct sources needed', wholeNumber(1))
    .option('--max-mismatch-rate <share>', 'share of judged cases that may differ', numberBetween(0, 1))
    .addOption(reporterOption());
}

function reporterOption(): Option {
  return new Option('--reporter <format>', 'how the report is printed').choices([
    'text',
    'json',
    'html',
    'markdown',
    'junit',
  ]);
}

function defineShow(shadow: Command, wiring: Wiring): void {
  const show = shadow
    .command('show')
    .description('print what differs in one case and how to run it by hand')
    .argument('<case|group>', 'the beginning of a case id, its name, or a group such as g1')
    .option('--run <dir>', 'the run that it belongs to, else the newest');
  connect<ShowOptions>(
    show,
    wiring,
    async () => (await import('../commands/shadow-show.ts')).shadowShowCommand,
  );
}

function defineJudge(shadow: Command, wiring: Wiring): void {
  const judge = shadow
    .command('judge')
    .description('judge the stored observations of a run again, without running anything')
    .argument('<runDir>', 'the directory of the run')
    .option('--rules <file>', 'judge by these rules in place of those of the run')
    .addOption(reporterOption());
  connect<JudgeOptions>(
    judge,
    wiring,
    async () => (await import('../commands/shadow-judge.ts')).shadowJudgeCommand,
  );
}

function defineMerge(shadow: Command, wiring: Wiring): void {
  const merge = shadow
    .command('merge')
    .description('fold the shards of a corpus into one run and judge it')
    .argument('<runDir...>', 'the directories of the shards')
    .option('--out <dir>', 'a new directory for the whole run')
    .addOption(reporterOption());
  connect<MergeOptions>(
    merge,
    wiring,
    async () => (await import('../commands/shadow-merge.ts')).shadowMergeCommand,
  );
}

function defineAccept(shadow: Command, wiring: Wiring): void {
  const accept = shadow
    .command('accept')
    .description('accept a group of differences, for a reason and for a time')
    .argument('<group>', 'the group, as a report names it')
    .option('--reason <text>', 'why the difference is accepted')
    .option('--expires <YYYY-MM-DD>', 'the last day on which it is')
    .option('--run <dir>', 'the run that the group is of, else the newest');
  connect<AcceptOptions>(
    accept,
    wiring,
    async () => (await import('../commands/shadow-accept.ts')).shadowAcceptCommand,
  );
}
