import type { Format } from '../documents/document.ts';
import type { Channel } from './channel.ts';
import type { Comparison, PlacedDifference } from './comparison.ts';
import type { Finding, RuleTarget } from './finding.ts';
import { concretePath, lonelyPath, type Place, placeLocation, rulePointer } from './place.ts';

const maxShown = 60;

/** Where the two outputs are from. */
interface Origin {
  readonly channel: Channel;
  readonly file: string | null;
}

/** The differences of two documents in the form in which they are judged. */
export function describeFindings(comparison: Comparison, { channel, file }: Origin): Finding[] {
  const { format } = comparison.control;
  return comparison.differences.map((difference) => {
    const { kind, place, what, values, types } = difference;
    const location = `${placeLocation(place)}${what === null ? '' : `: ${what}`}`;
    return {
      channel,
      kind,
      path: isLonely(kind) ? lonelyPath(place) : concretePath(place),
      location,
      title: `${location}: ${describeDifference(difference)}`,
      what,
      values,
      types,
      list: place.kind === 'index' && isLonely(kind) ? concretePath(place.parent) : null,
      offset: null,
      target: targetOf(difference, format, file),
    };
  });
}

function isLonely(kind: PlacedDifference['kind']): boolean {
  return kind === 'missing' || kind === 'extra';
}

function describeDifference({ kind, values, types, place }: PlacedDifference): string {
  const [ours, theirs] = values.map((value) => (value === null ? null : shorten(value)));
  switch (kind) {
    case 'missing':
      return `missing in the candidate${ours === null ? '' : `, ${ours} in the control`}`;
    case 'extra':
      return `in the candidate only${theirs === null ? '' : `, ${theirs}`}`;
    case 'order':
      return 'the same items in another order';
    case 'type':
      return `${types[0]} in the control, ${types[1]} in the candidate`;
    default: {
      if (ours === null || theirs === null) return kind === 'value' ? 'differs' : 'written otherwise';
      const where = place.kind === 'token' ? ` in line ${place.line.index + 1}` : '';
      return `control ${ours}, candidate ${theirs}${where}`;
    }
  }
}

function shorten(value: string): string {
  return JSON.stringify(value.length > maxShown ? `${value.slice(0, maxShown)}…` : value);
}

function targetOf(
  { place, values }: PlacedDifference,
  format: Format,
  file: string | null,
): RuleTarget | null {
  const at = file === null ? {} : { file };
  const line = lineOf(place);
  if (line !== null) {
    const word = place.kind === 'token' ? place.index : null;
    return { ...at, line: { text: line, other: word === null ? values[1] : null, word } };
  }
  const pointer = rulePointer(place);
  const read = format === 'json' || format === 'text' ? {} : { format };
  return { ...at, ...read, ...(format === 'text' || pointer === null ? {} : { at: pointer }) };
}

function lineOf(place: Place): string | null {
  if (place.kind === 'token') return place.line.text;
  return place.kind === 'line' ? place.text : null;
}
