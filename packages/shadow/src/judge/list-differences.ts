import { allChannels } from '../compare/channel.ts';
import type { Difference } from '../compare/difference.ts';
import type { Finding } from '../compare/finding.ts';

const maxDifferences = 100;

/** The differences of a case, each cause once and at most 100 of them, by channel, location and kind. */
export function listDifferences(findings: readonly Finding[]): Difference[] {
  const causes = new Map<string, Difference>();
  for (const { channel, kind, location, title } of findings) {
    const cause = `${channel}\0${kind}\0${location}`;
    if (causes.size >= maxDifferences) break;
    if (!causes.has(cause))
      causes.set(cause, {
        channel,
        kind,
        location,
        title: kind === 'custom' ? title : titleOf(channel, title),
      });
  }
  return [...causes.values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || compareText(a.location, b.location) || compareText(a.kind, b.kind),
  );
}

function titleOf(channel: Finding['channel'], title: string): string {
  return channel === 'exit' ? title : channel === 'files' ? `written file ${title}` : `${channel} ${title}`;
}

function rankOf({ channel }: Difference): number {
  return channel === 'answer' ? allChannels.length : allChannels.indexOf(channel);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
