import type { DifferenceGroup, ShadowReport } from '@strangler/core';
import { countOf } from '../describe-shadow.ts';
import { escapeHtml } from '../escape-html.ts';
import { clip } from './clip.ts';

const openGroups = 3;
const maxPlace = 160;
/** Characters of what differs in one example. */
const maxExcerpt = 20_000;

/** The differences by cause as a section of a page, each folded up but for the first few. */
export function renderGroupsHtml(
  { groups, verdict }: ShadowReport,
  textOf: ReadonlyMap<string, string>,
  maxGroups: number,
): string {
  const blocks = groups
    .slice(0, maxGroups)
    .map((group, index) => renderGroup(group, textOf.get(group.id) ?? '', index < openGroups));
  if (groups.length > maxGroups) {
    blocks.push(
      `<p class="help">${countOf(groups.length - maxGroups, 'more group')}; report.json has all.</p>`,
    );
  }
  const none = `<p>${verdict === 'pass' ? 'No case differs.' : 'No judged case differs.'}</p>`;
  return `<section aria-labelledby="differences">
<h2 id="differences">Differences by cause</h2>
${groups.length === 0 ? none : blocks.join('\n')}
</section>`;
}

function renderGroup(group: DifferenceGroup, excerpt: string, isOpen: boolean): string {
  const { id, title, channel, kind, location, count, exampleCase, also, reproduce } = group;
  const rows = [
    ['Where', `${channel}, <code>${clip(location)}</code>`],
    ['What', clip(kind)],
    ['Example', `case <code>${clip(exampleCase, 12).replace(' …', '')}</code>`],
    ['Also', also.map((place) => `<code>${clip(place, maxPlace)}</code>`).join('<br>')],
  ].filter(([, value]) => value !== '');
  return `<details class="group"${isOpen ? ' open' : ''}>
<summary><h3>${clip(title)}</h3><span class="count">${countOf(count, 'case')}</span><span class="id">${id}</span></summary>
<div>
<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>
${excerpt === '' ? '' : renderDiff(excerpt, `What differs in the example of ${id}`)}
${block(clip(reproduce), `Shows the example of ${id}`)}
</div>
</details>`;
}

function renderDiff(text: string, label: string): string {
  return block(text.slice(0, maxExcerpt).split('\n').map(renderLine).join('\n'), label);
}

function renderLine(line: string): string {
  const escaped = escapeHtml(line).toWellFormed();
  if (/^\+(?!\+\+ )/.test(line)) return `<ins>${escaped}</ins>`;
  if (/^-(?!-- )/.test(line)) return `<del>${escaped}</del>`;
  return line.startsWith('@@ ') ? `<span class="place">${escaped}</span>` : escaped;
}

/** A block of text that can be scrolled with the keyboard. */
export function block(html: string, label: string): string {
  return `<pre tabindex="0" role="region" aria-label="${escapeHtml(label)}">${html.trimEnd()}</pre>`;
}
