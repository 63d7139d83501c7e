import { fstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import type { ProfileReport } from '@strangler/core';
import { analyseSmallProfile } from '@strangler/profile';
import { renderProfileText } from '@strangler/report';
import { endOnLostOutput } from '../terminal/end-on-lost-output.ts';
import { writeAtOnce } from './write-at-once.ts';

/** As in `migrate profile`. */
const top = 20;
/** Past that, starting is not what takes the time. */
const smallBytes = 2 ** 18;

/**
 * Does what `migrate profile --from <file> [--json]` does for a small profile in the form in which Go writes it.
 *
 * Gives false, with nothing done, where the command line is another or anything stands in the way: then the whole
 * command line has to answer.
 */
export function quickProfile(argv: readonly string[]): boolean {
  const [command, option, place = '', last, ...others] = argv;
  if (command !== 'profile' || option !== '--from' || others.length > 0) return false;
  if (last !== undefined && last !== '--json') return false;
  const report = analyseFile(place);
  if (report === null) return false;
  const text = last === undefined ? renderText(report) : `${JSON.stringify(report)}\n`;
  const rest = writeAtOnce(text);
  if (rest.length > 0) process.stdout.on('error', endOnLostOutput).write(rest);
  return true;
}

function analyseFile(place: string): ProfileReport | null {
  const mayBeOption = place.startsWith('-');
  if (mayBeOption || place.includes('://')) return null;
  try {
    const info = statSync(place);
    return info.isFile() && info.size <= smallBytes ? analyseSmallProfile(readFileSync(place)) : null;
  } catch {
    return null;
  }
}

function renderText(report: ProfileReport): string {
  return renderProfileText(report, { color: !process.env.NO_COLOR && isTerminal(), top });
}

/** Asks first what takes no time to find out; all that has to do with terminals has to be loaded. */
function isTerminal(): boolean {
  const info = fstatSync(1);
  return info.isCharacterDevice() && !isMemoryDevice(info) && process.stdout.isTTY;
}

/** Whether it is /dev/null or one of its kin, which have the major number 1 on Linux. */
function isMemoryDevice({ rdev }: Stats): boolean {
  return process.platform === 'linux' && rdev >> 8 === 1;
}
