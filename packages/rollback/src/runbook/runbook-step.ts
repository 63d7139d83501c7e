import { controlLine } from '../rollback/control-line.ts';
import { removeLine, renameLine } from './plain-shell.ts';

/** The part of a runbook that a step belongs to. */
export type StepSection = 'forward' | 'back' | 'after';

/** The state that a step begins with: that of the step before, live, or rolled back. */
export type StepStart = 'previous' | 'live' | 'rolled-back';

/** Who answers once a step is done: one of both for all, the candidate for a share in percent, control on this machine only. */
export type StepEffect = 'control' | 'candidate' | 'control-here' | number;

/** One command of a runbook. The page prints it and a rehearsal runs it, character for character. */
export interface RunbookStep {
  readonly id: string;
  readonly section: StepSection;
  readonly title: string;
  readonly command: string;
  readonly start: StepStart;
  readonly effect: StepEffect;
  /** What to do where the command fails. */
  readonly otherwise: string;
}

/** What the commands of a migration depend on. */
export interface RunbookCommands {
  readonly flag: string;
  /** The name of the config in its directory, null for the usual one. */
  readonly config: string | null;
}

const canaryPercents = [5, 25, 50] as const;

/** Every command of a runbook, in the order of a rehearsal. */
export function runbookSteps({ flag, config }: RunbookCommands): readonly RunbookStep[] {
  const named = configOption(config);
  return [...stepsForward(named), ...stepsBack(flag, named), ...stepsAfter(named)];
}

/** What a command needs behind it where the config has another name than usual; a null name is the usual one. */
export function configOption(config: string | null): string {
  return config === null ? '' : ` --config '${config.replaceAll("'", String.raw`'\''`)}'`;
}

function stepsForward(named: string): readonly RunbookStep[] {
  const refused =
    'Nothing has moved. Each line of the refusal names what is missing and the command that makes it.';
  const forward = (id: string, title: string, words: string, effect: StepEffect): RunbookStep => ({
    id,
    section: 'forward',
    title,
    command: `migrate rollout ${words}${named}`,
    start: 'previous',
    effect,
    otherwise: refused,
  });
  return [
    forward('shadow', 'Begin', 'shadow --reason "begin"', 'control'),
    ...canaryPercents.map((percent) =>
      forward(
        `canary-${percent}`,
        `Let the candidate answer for ${percent} %`,
        `canary --percent ${percent} --reason "nothing stands against ${percent} percent"`,
        percent,
      ),
    ),
    forward(
      'live',
      'Let the candidate answer for all',
      'live --reason "nothing stands against all"',
      'candidate',
    ),
    forward('complete', 'End the rollout', 'complete --reason "the watch is over"', 'candidate'),
  ];
}

function stepsBack(flag: string, named: string): readonly RunbookStep[] {
  return [
    {
      id: 'rollback',
      section: 'back',
      title: 'Back to control',
      command: `migrate rollback --reason "as the runbook says"${named}`,
      start: 'live',
      effect: 'control',
      otherwise: 'Take the next step at once; each needs less than the one before.',
    },
    {
      id: 'rename',
      section: 'back',
      title: 'Back without Node.js',
      command: renameLine,
      start: 'live',
      effect: 'control',
      otherwise: 'There is no prepared link, or promotions came in between three times: take the next step.',
    },
    {
      id: 'remove',
      section: 'back',
      title: 'Back without the prepared link',
      command: removeLine,
      start: 'live',
      effect: 'control',
      otherwise: 'The state cannot be written here: take the next step on every machine that runs the tool.',
    },
    {
      id: 'one-machine',
      section: 'back',
      title: 'Back on one machine that the state does not reach',
      command: controlLine(flag),
      start: 'live',
      effect: 'control-here',
      otherwise:
        "Put the variable where the tool's processes get their environment, and start those anew that run already.",
    },
  ];
}

function stepsAfter(named: string): readonly RunbookStep[] {
  const after = (id: string, title: string, words: string, otherwise: string): RunbookStep => ({
    id,
    section: 'after',
    title,
    command: `migrate ${words}${named}`,
    start: 'rolled-back',
    effect: 'control',
    otherwise,
  });
  return [
    after(
      'status',
      'See where it stands',
      'status',
      'It says what is wrong with the state; control answers then.',
    ),
    after(
      'guard',
      'See what the guard says',
      'guard --once',
      'Exit 1 means that it went back to control itself, and its reason stands in the history.',
    ),
    after('history', 'See who moved it', 'rollout history', 'Read .migrate/rollout/audit.jsonl by eye.'),
    after(
      'audit',
      'Check the audit log',
      'audit verify',
      'It names the line that was changed. Keep the file and ask who had access; the way back is not affected.',
    ),
    after(
      'release-latch',
      'Lift the latch, once the cause is mended',
      'rollback --release-latch --reason "the cause is mended"',
      'The latch stays and control answers. Free space or correct the permissions, then repeat it.',
    ),
  ];
}
