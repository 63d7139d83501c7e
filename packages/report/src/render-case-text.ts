import { escapeControls } from './escape-controls.ts';

/** What {@link renderCaseText} prints: one case of a run, its differences and how to run it by hand. */
export interface ShownCase {
  readonly caseId: string;
  readonly name: string | null;
  readonly source: string;
  readonly status: string;
  readonly differences: readonly { readonly title: string }[];
  readonly details: readonly { readonly channel: string; readonly text: string }[];
  readonly reproduce: { readonly control: string; readonly candidate: string };
}

/** One case for the terminal. */
export function renderCaseText(shown: ShownCase): string {
  const { caseId, name, source, status, differences, details, reproduce } = shown;
  const head = `case ${caseId.slice(0, 12)}${name === null ? '' : ` (${name})`} from ${source}: ${status}\n`;
  const titles = differences.map(({ title }) => `  ${title}\n`).join('');
  const texts = details.map(({ channel, text }) => `\n${channel}\n${escapeControls(text)}`).join('');
  return `${escapeControls(`${head}${titles}`)}${texts}\ncontrol:\n  ${reproduce.control}\ncandidate:\n  ${reproduce.candidate}\n`;
}
