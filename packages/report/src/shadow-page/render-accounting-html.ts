import type { ShadowReport } from '@strangler/core';
import { accountingOf, countOf } from '../describe-shadow.ts';
import { formatCount } from '../format-quantity.ts';

/** What became of the cases as a section of a page: one bar, and each part in words. */
export function renderAccountingHtml(report: ShadowReport): string {
  const { captured, judged, sources, accepted } = report.cases;
  const parts = accountingOf(report).filter(([, count]) => count > 0);
  const acceptedNote =
    accepted === 0 ? '' : ` ${countOf(accepted, 'differing case')} were accepted beforehand.`;
  return `<section aria-labelledby="cases">
<h2 id="cases">Cases</h2>
<p>${countOf(captured, 'case')} captured; ${formatCount(judged)} judged, from ${countOf(sources, 'distinct source')}.${acceptedNote}</p>
${captured === 0 ? '' : renderBar(parts, captured)}
<ul class="counts">
${parts.map(([name, count]) => `<li><svg aria-hidden="true"><rect class="${classOf(name)}" width="100%" height="100%"/></svg>${formatCount(count)} ${name}</li>`).join('\n')}
</ul>
</section>`;
}

function renderBar(parts: readonly (readonly [string, number])[], captured: number): string {
  let left = 0;
  const rects = parts.map(([name, count]) => {
    const width = (count / captured) * 100;
    const rect = `<rect class="${classOf(name)}" x="${left.toFixed(3)}%" width="${width.toFixed(3)}%" height="100%"/>`;
    left += width;
    return rect;
  });
  return `<svg class="bar" aria-hidden="true">${rects.join('')}</svg>`;
}

function classOf(name: string): string {
  return name.replaceAll(' ', '-');
}
