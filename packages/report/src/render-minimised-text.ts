import { visibleText } from './escape-html.ts';
import { formatBytes, formatCount } from './format-quantity.ts';

interface Size {
  readonly args: number;
  readonly env: number;
  readonly stdin: number;
  readonly files: number;
  readonly bytes: number;
}

/** What {@link renderMinimisedText} prints: a case that was made smaller. */
export interface ShownMinimised {
  readonly caseId: string;
  readonly difference: { readonly title: string };
  readonly before: Size;
  readonly after: Size;
  readonly runs: number;
  readonly tries: number;
  readonly complete: boolean;
  readonly file: string;
  readonly reproduce: { readonly shadow: string; readonly control: string; readonly candidate: string };
}

/** A case that was made smaller, for the terminal: both sizes, where it is, and how to run it. */
export function renderMinimisedText(shown: ShownMinimised): string {
  const { caseId, difference, before, after, runs, tries, complete, file, reproduce } = shown;
  const share = before.bytes === 0 ? 100 : (after.bytes / before.bytes) * 100;
  const parts = (['args', 'env', 'stdin', 'files'] as const)
    .filter((part) => before[part] > 0)
    .map((part) => `${describePart(part, before[part])} → ${describePart(part, after[part])}`);
  return [
    `case ${caseId.slice(0, 12)}: ${visibleText(difference.title)}\n`,
    `${formatBytes(before.bytes)} → ${formatBytes(after.bytes)} (${share.toFixed(1)} %)${parts.length === 0 ? '' : `: ${parts.join(', ')}`}\n`,
    `${formatCount(tries)} cases tried in ${formatCount(runs)} runs${complete ? '' : '; the budget ended before nothing more could be taken away'}\n`,
    `\nwritten to ${visibleText(file)}\n  ${reproduce.shadow}\n`,
    `control:\n  ${reproduce.control}\ncandidate:\n  ${reproduce.candidate}\n`,
  ].join('');
}

function describePart(part: keyof Size, size: number): string {
  if (part === 'stdin') return `stdin ${formatBytes(size)}`;
  const nouns = { args: 'argument', env: 'variable', files: 'file', bytes: 'byte' } as const;
  return `${formatCount(size)} ${nouns[part]}${size === 1 ? '' : 's'}`;
}
