import { type ExitCode, MigrateError } from '@strangler/core';
import { type AttachedEnd, runAttached } from '@strangler/process';
import { countLoss, Recording, type RecordingEnd } from '@strangler/shadow';
import { commandStdin } from '../record/command-stdin.ts';
import type { RecordCommandOptions } from '../record/record-options.ts';
import { type RecordSettings, recordSettings } from '../record/record-settings.ts';
import type { CommandContext } from '../terminal/command-context.ts';

/** `migrate record -- <command…>`: runs a command as it is, ends as it does, and keeps its inputs as a case. */
export async function recordCommand(
  context: CommandContext,
  options: RecordCommandOptions,
  words: readonly string[],
): Promise<ExitCode> {
  const [program = '', ...args] = words;
  const settings = recordSettings(context, options, args);
  const recording = openRecording(context, options, settings, args);
  const stdin = recording === null ? null : commandStdin(recording.stdin);
  if (context.io.signal.aborted) throw interrupted();
  const end = await runAttached({ command: [program, ...args], cwd: context.cwd, stdin });
  if (end.kind === 'not-started') return notStarted(context, program, end);
  const kept = recording?.finish() ?? lostByConfig(settings, context);
  if (kept.kind === 'lost') tellLoss(context, kept);
  context.io.endLike(end);
  return 0;
}

function openRecording(
  { cwd, io }: CommandContext,
  options: RecordCommandOptions,
  settings: RecordSettings,
  args: readonly string[],
): Recording | null {
  if (settings.loss !== null) return null;
  return new Recording({
    args: args.slice(settings.fixedArguments),
    cwd,
    corpusDir: settings.corpusDir,
    env: io.env,
    keepEnv: settings.keepEnv,
    inputs: options.input,
    expressions: settings.expressions,
    source: options.source ?? null,
    now: io.now,
  });
}

function lostByConfig({ corpusDir, loss }: RecordSettings, { io }: CommandContext): RecordingEnd {
  if (loss === null) throw new Error('there is a recording unless something was lost');
  return countLoss(corpusDir, loss, io.now());
}

function tellLoss({ io }: CommandContext, lost: Extract<RecordingEnd, { kind: 'lost' }>): void {
  const counted = lost.counted ? '' : '; the loss could not be counted either';
  io.err(`migrate record: this call was not kept (${lost.reason}): ${lost.message}${counted}\n`);
}

/** As a shell ends: 127 for a program that is not there, 126 for one that cannot be started. */
function notStarted(
  { io }: CommandContext,
  program: string,
  { error }: Extract<AttachedEnd, { kind: 'not-started' }>,
): 0 {
  const isMissing = error === 'ENOENT' || error === 'ENOTDIR';
  const why = isMissing ? 'was not found' : `cannot be started (${error})`;
  io.err(`migrate record: ${program} ${why}; nothing was run and nothing recorded\n`);
  io.endLike({ kind: 'exited', code: isMissing ? 127 : 126 });
  return 0;
}

function interrupted(): MigrateError {
  return new MigrateError({
    code: 'INTERRUPTED',
    message: 'the command was not started',
    why: 'A signal came before.',
    next: 'Start it again when you like.',
  });
}
