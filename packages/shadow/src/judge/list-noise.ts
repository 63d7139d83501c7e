import type { Finding } from '../compare/finding.ts';
import { showMarks } from '../values/marks.ts';
import { commonShape, valueShape } from '../values/value-shape.ts';
import type { NoisyPlace } from './noisy-place.ts';
import { proposeRule } from './propose-rule.ts';

const maxPlaces = 100;
const maxShown = 80;

/** The noise of a case, each cause once and at most 100 of them, with the rule that would excuse it. */
export function listNoise(findings: readonly Finding[]): NoisyPlace[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const cause = `${finding.channel}\0${finding.kind}\0${finding.location}\0${finding.target?.line?.word ?? ''}`;
    const known = causes.get(cause);
    if (known !== undefined) known.push(finding);
    else if (causes.size < maxPlaces) causes.set(cause, [finding]);
  }
  return [...causes.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { channel, kind, location } = first;
    const values = same.flatMap((each) => each.values.filter((value) => value !== null));
    const shape = commonShape(values.map(valueShape));
    const rule = proposeRule(first, { values, shape, findings });
    return [{ channel, kind, location, shape: showMarks(shape), rule, example: exampleOf(first) }];
  });
}

/** Both values, or how the two runs of the control differ where there are none. */
function exampleOf({ kind, location, values }: Finding): string {
  const shown = values.map((value) => (value === null ? null : shorten(value)));
  return `${location}: ${shown.includes(null) ? (shown.find((each) => each !== null) ?? kind) : shown.join(', ')}`;
}

function shorten(text: string): string {
  return JSON.stringify(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
}
