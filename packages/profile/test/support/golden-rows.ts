/** One row of a golden file; the values are in nanoseconds, bytes or counts and as exact as they were printed. */
export interface GoldenRow {
  readonly name: string;
  readonly flat: Printed;
  readonly cum: Printed;
}

/** A printed value, and by how much rounding may have moved it. */
export interface Printed {
  readonly value: number;
  readonly rounding: number;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  ns: 1,
  us: 1e3,
  ms: 1e6,
  s: 1e9,
  mins: 60e9,
  hrs: 3600e9,
  B: 1,
  kB: 2 ** 10,
  MB: 2 ** 20,
  GB: 2 ** 30,
};

/** The rows of a report of kind `text`, `tree` or `dot`. */
export function goldenRows(kind: string, golden: string): readonly GoldenRow[] {
  const lines = golden.split('\n');
  if (kind === 'dot') return lines.flatMap(dotRow);
  return lines.flatMap(textRow);
}

/** How many rows a text golden would have, had none been left out; null where it does not say. */
export function goldenRowCount(golden: string): number {
  const shown = golden.split('\n').flatMap(textRow).length;
  const dropped = Number(/^Dropped (\d+) nodes? /m.exec(golden)?.[1] ?? 0);
  const all = /^Showing top \d+ nodes out of (\d+)/m.exec(golden)?.[1];
  return dropped + (all === undefined ? shown : Number(all));
}

/** Of a tree only the lines of the nodes themselves, which have a bar in front of the name. */
function textRow(line: string): readonly GoldenRow[] {
  const match = /^\s*(\S+)\s+[\d.e-]+%\s+[\d.e-]+%\s+(\S+)\s+[\d.e-]+%(?:\s+\| | {2})(.*)$/.exec(line);
  if (match === null) return [];
  const [, flat = '', cum = '', name = ''] = match;
  return [
    { name: name.replace(/ \((partial-)?inline\)$/, ''), flat: parseValue(flat), cum: parseValue(cum) },
  ];
}

function dotRow(line: string): readonly GoldenRow[] {
  const match = /^N\d+ \[label="(.*?)" id=.*? tooltip="(.*) \((\S+)\)" color=/.exec(line);
  if (match === null) return [];
  const [, label = '', name = '', cum = ''] = match;
  const values = /(\S+)(?: \(\S+%\))?(?: of \S+ \(\S+%\))?$/.exec(label.replaceAll('\\n', ' '));
  return [{ name, flat: parseValue(values?.[1] ?? ''), cum: parseValue(cum) }];
}

function parseValue(text: string): Printed {
  const [, digits = '', unit = ''] = /^(-?[\d.]+)([A-Za-z]*)$/.exec(text) ?? [];
  const scale = units[unit];
  if (digits === '' || scale === undefined) throw new Error(`no value: ${text}`);
  return { value: Number(digits) * scale, rounding: text.includes('.') || scale > 1 ? 0.005001 * scale : 0 };
}
