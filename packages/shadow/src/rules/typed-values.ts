import { isWithin, parseDecimal } from '../values/decimal.ts';
import { parseTimestamp } from '../values/parse-timestamp.ts';
import { uuidForm } from '../values/value-shape.ts';
import type { CompiledRule } from './compiled-rules.ts';

/** Says whether a rule is about one value that is read as something. */
export function isNamedRule({ rule }: CompiledRule): boolean {
  return rule.type === 'timestamp' || rule.type === 'uuid' || rule.type === 'float';
}

/**
 * Says whether two texts differ only as the type of a rule lets them: timestamps of one format, near enough; UUIDs of
 * one version and form; decimal numbers within the tolerance. Never true for texts that are nothing of that type.
 */
export function matchesAsTyped({ rule }: CompiledRule, control: string, candidate: string): boolean {
  switch (rule.type) {
    case 'timestamp':
      return sameTimestamps(control, candidate, rule.withinSeconds);
    case 'uuid': {
      const form = uuidForm(control);
      return form !== null && form === uuidForm(candidate);
    }
    case 'float': {
      const [ours, theirs] = [parseDecimal(control), parseDecimal(candidate)];
      if (ours === null || theirs === null) return false;
      return isWithin(ours, theirs, { absolute: rule.absolute ?? 0, relative: rule.relative ?? 0 });
    }
    default:
      return false;
  }
}

/** What all texts have in common that such a rule would accept for each other; null where it accepts none. */
export function typedForm({ rule }: CompiledRule, text: string): string | null {
  switch (rule.type) {
    case 'timestamp':
      return parseTimestamp(text)?.format ?? null;
    case 'uuid':
      return uuidForm(text);
    case 'float':
      return parseDecimal(text) === null ? null : 'decimal';
    default:
      return null;
  }
}

function sameTimestamps(control: string, candidate: string, within: number | undefined): boolean {
  const [ours, theirs] = [parseTimestamp(control), parseTimestamp(candidate)];
  if (ours === null || theirs === null || ours.format !== theirs.format) return false;
  if (within === undefined) return true;
  if (ours.epochMs === null || theirs.epochMs === null) return false;
  const elapsed = Math.abs((ours.elapsedMs ?? 0) - (theirs.elapsedMs ?? 0));
  return Math.max(Math.abs(ours.epochMs - theirs.epochMs), elapsed) <= within * 1000;
}
