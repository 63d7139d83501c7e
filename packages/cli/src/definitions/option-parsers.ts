import { InvalidArgumentError } from 'commander';

/** Reads a whole number within bounds, both included. */
export function wholeNumber(minimum: number, maximum = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= minimum && value <= maximum && text.trim() !== '')
      return value;
    const limit = maximum === Number.MAX_SAFE_INTEGER ? '' : ` and at most ${maximum}`;
    throw new InvalidArgumentError(`It is not a whole number of at least ${minimum}${limit}.`);
  };
}

/** Reads a number within bounds, both included. */
export function numberBetween(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(`It is not a number from ${minimum} to ${maximum}.`);
  };
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Reads a duration such as `500ms`, `30s` or `2m`, in milliseconds. */
export function duration(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const value = Math.round(Number(amount) * (unitMs[unit] ?? Number.NaN));
  if (value > 0) return value;
  throw new InvalidArgumentError('It is not a duration such as 500ms, 30s or 2m.');
}

/** Collects `NAME=value`, one an option. */
export function variable(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It is not NAME=value.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** Collects values of an option that may be given several times. */
export function several(text: string, before: readonly string[]): string[] {
  return [...before, text];
}

/** A further file that one side runs. */
export interface NamedArtifact {
  readonly role: 'control' | 'candidate';
  readonly file: string;
}

/** Collects `control=<file>` and `candidate=<file>`. */
export function artifact(text: string, before: readonly NamedArtifact[]): NamedArtifact[] {
  const [, role, file = ''] = /^(control|candidate)=(.+)$/.exec(text) ?? [];
  if (role === 'control' || role === 'candidate') return [...before, { role, file }];
  throw new InvalidArgumentError('It is not control=<file> or candidate=<file>.');
}

const channels = ['exit', 'stdout', 'stderr', 'files'] as const;

/** Reads a comma list of channels. */
export function channelList(text: string): (typeof channels)[number][] {
  return text.split(',').map((name) => {
    const channel = channels.find((each) => each === name);
    if (channel !== undefined) return channel;
    throw new InvalidArgumentError(`"${name}" is not one of ${channels.join(', ')}.`);
  });
}

/** Reads an address of HTTP or HTTPS. */
export function httpUrl(text: string): string {
  if (/^https?:\/\/./.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It is not an address such as http://127.0.0.1:4318.');
}
