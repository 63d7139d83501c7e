import type { Observation, Trace } from '@strangler/core';
import type { PlacedRun } from '@strangler/process';
import { allChannels } from '../compare/channel.ts';
import type { Case } from '../corpus/case.ts';
import { sameInChannel } from '../judge/same-channel.ts';
import type { Workspace, WorkspacePaths } from '../workspace/workspace.ts';
import { planTrace } from './plan-case.ts';
import type { RunContext } from './run-context.ts';

/**
 * Runs each side once more on a case, followed by ptrace, and writes what it started into its first observation.
 *
 * A program may do something else when it is traced, so what a traced run does is never compared across the sides: it
 * can make no case equal and none a mismatch.
 */
export async function traceCase(
  { sides, observer }: Pick<RunContext, 'sides' | 'observer'>,
  each: Case,
  workspace: Workspace,
  observations: Observation[],
): Promise<void> {
  const plans = planTrace(each, sides);
  const runs = await observer.traceAll(plans, workspace);
  for (const [index, { implementation }] of plans.entries()) {
    const untraced = observations.filter(({ role }) => role === implementation.role);
    const at = observations.findIndex(({ role, attempt }) => role === implementation.role && attempt === 1);
    const first = observations[at];
    if (first === undefined) continue;
    observations[at] = {
      ...first,
      trace: describeTrace(runs?.[index] ?? null, untraced, { each, workspace }),
    };
  }
}

interface Whereabouts {
  readonly each: Case;
  readonly workspace: Workspace;
}

function describeTrace(
  run: PlacedRun | null,
  untraced: readonly Observation[],
  { each, workspace }: Whereabouts,
): Trace {
  const trace = run?.trace;
  if (run === null || trace === undefined) return refused('the runner of Node.js cannot trace');
  if ('refused' in trace) return refused(`ptrace is not permitted here (${trace.refused})`);
  if (trace.executables.length === 0 && run.end.kind !== 'not-started')
    return refused('ptrace shows nothing here');
  const own = new Set(each.tree.entries.flatMap((entry) => (entry.type === 'file' ? entry.sha256 : [])));
  return {
    executables: trace.executables.map(({ path, sha256 }) => ({
      path: shownPath(path, workspace.paths),
      digest: sha256 === null ? null : `sha256:${sha256}`,
      ...(sha256 !== null && own.has(sha256) && { ofCase: true as const }),
    })),
    agrees: untraced.some((other) => allChannels.every((channel) => sameInChannel(channel, run, other))),
    refused: null,
  };
}

function refused(reason: string): Trace {
  return { executables: [], agrees: null, refused: reason };
}

/** Places are different in each run, and what lies in them is not known by where they are. */
function shownPath(path: string, { work, home, temp }: WorkspacePaths): string {
  const places = [
    [work, '.'],
    [home, '~'],
    [temp, '$TMPDIR'],
  ] as const;
  const place = places.find(([directory]) => path.startsWith(`${directory}/`));
  return place === undefined ? path : `${place[1]}${path.slice(place[0].length)}`;
}
