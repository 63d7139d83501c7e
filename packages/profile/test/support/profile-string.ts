import type { Profile, ProfileLocation, SampleLabel } from '@strangler/core';

/** A profile as the `String` method of google/pprof prints it, which its own goldens are written with. */
export function profileString(profile: Profile): string {
  const { periodType, period, sampleTypes, samples, locations, mappings } = profile;
  return [
    ...profile.comments.map((comment) => `Comment: ${comment}`),
    ...(periodType ? [`PeriodType: ${periodType.type} ${periodType.unit}`] : []),
    `Period: ${period}`,
    ...durationLine(profile.durationNanos),
    'Samples:',
    sampleTypes.map(({ type, unit }) => `${type}/${unit}`).join(' '),
    ...Array.from({ length: samples.length }, (_, at) => sampleLines(profile, at)),
    'Locations',
    ...locations.map((location, at) => locationLines(profile, location, at)),
    'Mappings',
    ...mappings.map(
      ({ start, limit, offset, file, buildId }, at) =>
        `${at + 1}: ${hex(start)}/${hex(limit)}/${hex(offset)} ${file} ${buildId} `,
    ),
    '',
  ].join('\n');
}

/** A duration of whole milliseconds as Go prints it, cut to four characters. */
function durationLine(nanos: bigint): readonly string[] {
  if (nanos === 0n) return [];
  const sign = nanos < 0n ? '-' : '';
  const milliseconds = Math.abs(Number(nanos / 1_000_000n));
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const fraction = String(milliseconds % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const rest = fraction === '' ? `${seconds % 60}` : `${seconds % 60}.${fraction}`;
  const parts =
    milliseconds < 1000
      ? `${milliseconds}ms`
      : `${hours > 0 ? `${hours}h` : ''}${minutes > 0 ? `${minutes % 60}m` : ''}${rest}s`;
  return [`Duration: ${(sign + parts).slice(0, 4)}`];
}

function sampleLines({ samples, sampleTypes, labelSets }: Profile, at: number): string {
  const width = sampleTypes.length;
  const values = samples.values.subarray(at * width, (at + 1) * width);
  const stack = samples.stacks.subarray(samples.stackOffsets[at], samples.stackOffsets[at + 1]);
  const numbers = Array.from(values, (value) => ` ${String(value).padStart(10)}`).join('');
  const line = `${numbers}: ${Array.from(stack, (location) => `${location + 1} `).join('')}`;
  const labels = labelSets[samples.labelSets[at] ?? 0] ?? [];
  return labels.length === 0 ? line : `${line}\n${' '.repeat(16)}${labels.map(labelText).join(' ')}`;
}

function labelText({ key, text, number }: SampleLabel): string {
  return `${key}:[${text ?? number}]`;
}

function locationLines({ functions }: Profile, location: ProfileLocation, at: number): string {
  const mapping = location.mappingIndex < 0 ? '' : `M=${location.mappingIndex + 1} `;
  const head = `${String(at + 1).padStart(6)}: ${hex(location.address)} ${mapping}`;
  if (location.lines.length === 0) return head;
  const lines = location.lines.map(({ functionIndex, line, column }) => {
    const { name, file, startLine } = functions[functionIndex]!;
    return `${name} ${file}:${line}:${column} s=${startLine}`;
  });
  return `${head}${lines.join(`\n${' '.repeat(13)}`)}`;
}

function hex(value: bigint): string {
  return `0x${value.toString(16)}`;
}
