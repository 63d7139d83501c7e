import type { CoverageFunction, CoverageShare, ShadowCoverage } from '@strangler/core';
import { escapeControls } from './escape-controls.ts';

/** How much of the text to print. */
export interface CoverageTextOptions {
  /** Functions and cases listed. */
  readonly top: number;
}

/** Renders what cases reach for a terminal. */
export function renderShadowCoverageText(report: ShadowCoverage, { top }: CoverageTextOptions): string {
  const lines = [
    `${report.program}: ${describeShare(report.total)} reached by ${count(report.cases.counted, 'case')}`,
    ...describeHot(report, top),
    ...describeUnreached(report.unreached, top),
    '',
    ...describeSubset(report, top),
    describeUnseen(report),
    ...report.notes.map((note) => `note: ${note}`),
  ];
  return `${lines.map(escapeControls).join('\n')}\n`;
}

function describeHot({ hot }: ShadowCoverage, top: number): string[] {
  if (hot === null) return [];
  const heading = `hot path: ${describeShare(hot.total)} reached (functions of ${hot.thresholdPercent} % and more in ${hot.profile})`;
  return [heading, ...hot.functions.slice(0, top).map(describeFunction), ...more(hot.functions.length, top)];
}

function describeUnreached(functions: readonly CoverageFunction[], top: number): string[] {
  if (functions.length === 0) return ['every function is reached'];
  const heading = `${count(functions.length, 'function')} never reached:`;
  return ['', heading, ...functions.slice(0, top).map(describeFunction), ...more(functions.length, top)];
}

function describeFunction({ name, file, line, statements, reached }: CoverageFunction): string {
  return `  ${`${reached}/${statements}`.padStart(9)}  ${name}  ${file}:${line}`;
}

function describeSubset({ subset }: ShadowCoverage, top: number): string[] {
  const heading = `${count(subset.length, 'case')} reach${subset.length === 1 ? 'es' : ''} the same:`;
  const listed = subset
    .slice(0, top)
    .map(
      ({ caseId, source, adds }) =>
        `  ${`+${adds}`.padStart(9)}  ${caseId.slice(0, 12)}${source === caseId ? '' : `  ${source}`}`,
    );
  return [heading, ...listed, ...more(subset.length, top)];
}

function describeUnseen({ unseenBehaviourMass: mass, cases }: ShadowCoverage): string {
  if (mass === null) return 'no run left counts';
  const ways = count(cases.behaviours, 'way');
  return `${ways} through the program; about ${percent(mass)} of inputs like these take another one (Good-Turing)`;
}

function describeShare({ statements, reached, share }: CoverageShare): string {
  return share === null ? 'no statements' : `${reached} of ${statements} statements (${percent(share)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function more(length: number, top: number): string[] {
  return length > top ? [`  … and ${length - top} more`] : [];
}
