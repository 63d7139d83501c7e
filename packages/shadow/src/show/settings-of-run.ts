import type { RunDocument } from '@strangler/core';
import type { JudgeSettings } from '../judge/judge-settings.ts';
import { judgeSettings } from '../run/judge-stored-run.ts';
import { reopenComparator } from '../run/open-comparator.ts';
import type { RunStore } from '../run/run-store.ts';

/**
 * What the cases of a stored run are judged by: its channels, its demands on who answers, its rules and comparator.
 *
 * Throws as `reopenComparator` does.
 */
export async function settingsOfRun(
  store: RunStore,
  run: RunDocument = store.readRun(),
): Promise<JudgeSettings> {
  const comparator = run.comparator ? await reopenComparator(run.comparator) : null;
  return judgeSettings(store, run, { rules: store.readRules(run), comparator });
}
