import { parsePattern } from '../contract/parse-pattern.ts';
import type { CharacterClass, Pattern } from '../contract/pattern.ts';

/** A pattern of the profile as Go's regexp package reads it. */
export function goPattern(source: string): string {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new TypeError(parsed.message);
  return render(parsed.pattern);
}

function render(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'begin':
      return '^';
    case 'end':
      return '$';
    case 'class':
      return renderClass(pattern);
    case 'sequence':
      return pattern.parts
        .map((part) => (part.kind === 'choice' ? `(?:${render(part)})` : render(part)))
        .join('');
    case 'choice':
      return pattern.options.map(render).join('|');
    case 'repeat': {
      const part = render(pattern.part);
      return `${pattern.part.kind === 'class' ? part : `(?:${part})`}${quantifier(pattern.min, pattern.max)}`;
    }
  }
}

function quantifier(min: number, max: number | null): string {
  if (max === null) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function renderClass({ negated, ranges }: CharacterClass): string {
  const [only] = ranges;
  if (!negated && ranges.length === 1 && only !== undefined && only[0] === only[1]) return character(only[0]);
  const inside = ranges.map(([low, high]) =>
    low === high ? character(low) : `${character(low)}-${character(high)}`,
  );
  return `[${negated ? '^' : ''}${inside.join('')}]`;
}

function character(point: number): string {
  const text = String.fromCodePoint(point);
  if (/^[A-Za-z0-9_ ]$/.test(text)) return text;
  return /^[!-~]$/.test(text) ? `\\${text}` : `\\x{${point.toString(16)}}`;
}
