import { visibleText } from './escape-html.ts';
import { type TextStyle, tint } from './text-style.ts';

/** What {@link renderCaseText} prints: one case of a run, its differences and how to run it by hand. */
export interface ShownCase {
  readonly caseId: string;
  readonly name: string | null;
  readonly source: string;
  readonly group?: { readonly id: string; readonly title: string; readonly count: number } | null;
  readonly status: string;
  readonly differences: readonly { readonly title: string }[];
  readonly noise?: readonly { readonly channel: string; readonly location: string; readonly shape: string }[];
  readonly details: readonly { readonly channel: string; readonly text: string }[];
  readonly reproduce: { readonly control: string; readonly candidate: string };
}

const maxPlaces = 40;

/** One case for the terminal: how it came out, every place that differs, what differs, and how to run each side. */
export function renderCaseText(shown: ShownCase, style: TextStyle = { color: false }): string {
  const { caseId, name, source, status, differences, noise = [], details, reproduce } = shown;
  const named = `${caseId.slice(0, 12)}${name === null ? '' : ` (${name})`}`;
  const head = `case ${named} from ${source}: ${status}`;
  return [
    `${tint(visibleText(head), 'strong', style)}\n`,
    renderGroup(shown),
    renderPlaces(differences.map(({ title }) => title)),
    ...details.map(({ channel, text }) => `\n${tint(channel, 'strong', style)}\n${colourDiff(text, style)}`),
    renderNoise(noise),
    `\n${tint('control:', 'strong', style)}\n  ${reproduce.control}\n`,
    `${tint('candidate:', 'strong', style)}\n  ${reproduce.candidate}\n`,
  ].join('');
}

function renderGroup({ group }: ShownCase): string {
  if (group === undefined || group === null) return '';
  return `  the example of ${group.id}, ${group.count} ${group.count === 1 ? 'case' : 'cases'}\n`;
}

function renderPlaces(titles: readonly string[]): string {
  const lines = titles.slice(0, maxPlaces).map((title) => `  ${visibleText(title)}\n`);
  if (titles.length > maxPlaces) lines.push(`  and ${titles.length - maxPlaces} more places\n`);
  return lines.join('');
}

function renderNoise(noise: NonNullable<ShownCase['noise']>): string {
  if (noise.length === 0) return '';
  const places = noise.map(({ channel, location, shape }) => `${channel} ${location} (${shape})`);
  return `\nnoise: the control disagrees with itself in\n${renderPlaces(places)}`;
}

function colourDiff(text: string, style: TextStyle): string {
  const lines = visibleText(text).split('\n');
  return lines
    .map((line) => {
      if (/^@@ /.test(line)) return tint(line, 'faint', style);
      if (/^\+(?!\+\+ )/.test(line)) return tint(line, 'good', style);
      return /^-(?!-- )/.test(line) ? tint(line, 'bad', style) : line;
    })
    .join('\n');
}
