import type { Profile, SampleLabel, SampleTable, ValueType } from '@strangler/core';
import type { ReadLimits } from '../read-limits.ts';
import { SampleColumns } from '../sample-columns.ts';
import { eventType } from './event-type.ts';
import type { PerfHeader } from './parse-header.ts';

/** Gathers samples of any number of events, and makes a column of each event once all are known. */
export class PerfSamples {
  readonly #limits: ReadLimits;
  readonly #refuse: (problem: string) => Error;
  /** Per sample the index of its event and its period. */
  readonly #columns: SampleColumns;
  readonly #events: string[] = [];
  readonly #labels = new Map<string, number>([['', 0]]);
  readonly #labelSets: (readonly SampleLabel[])[] = [[]];
  #hasPeriods = true;
  #first: bigint | null = null;
  #last: bigint | null = null;

  constructor(limits: ReadLimits, refuse: (problem: string) => Error) {
    this.#limits = limits;
    this.#refuse = refuse;
    this.#columns = new SampleColumns(2, limits, refuse);
  }

  pushFrame(location: number): void {
    this.#columns.pushFrame(location);
  }

  /** Ends the sample of a header; null for one of a text without headers. */
  finishSample(header: PerfHeader | null): void {
    this.#hasPeriods &&= header !== null && header.period !== null;
    const time = header?.nanoseconds ?? null;
    if (time !== null) {
      if (this.#first === null || time < this.#first) this.#first = time;
      if (this.#last === null || time > this.#last) this.#last = time;
    }
    const event = BigInt(this.#eventOf(header?.event ?? ''));
    this.#columns.finishSample([event, header?.period ?? 1n], header === null ? 0 : this.#labelOf(header));
  }

  /**
   * The samples: `samples/count` and the value of the event, where periods are printed; for several events a value
   * each, because a count of all would be of none.
   */
  finish(): Pick<
    Profile,
    'sampleTypes' | 'samples' | 'labelSets' | 'periodType' | 'period' | 'durationNanos'
  > {
    const samples = this.#columns.finish();
    const isSingle = this.#events.length <= 1;
    const counted = isSingle ? [{ type: 'samples', unit: 'count' }] : [];
    const valued = this.#hasPeriods || !isSingle ? this.#events.map((event) => this.#typeOf(event)) : [];
    const sampleTypes = [...counted, ...valued];
    return {
      sampleTypes: sampleTypes.length === 0 ? [{ type: 'samples', unit: 'count' }] : sampleTypes,
      samples: spread(samples, counted.length, valued.length),
      labelSets: this.#labelSets,
      durationNanos: this.#first === null || this.#last === null ? 0n : this.#last - this.#first,
      ...this.#period(samples, valued[0] ?? null),
    };
  }

  #typeOf(event: string): ValueType {
    return this.#hasPeriods ? eventType(event, this.#events) : { type: event, unit: 'count' };
  }

  /** The period, where all samples of the first event have the same. */
  #period(samples: SampleTable, periodType: ValueType | null): Pick<Profile, 'periodType' | 'period'> {
    let period: bigint | null = null;
    for (let sample = 0; sample < samples.length; sample++) {
      if (samples.values[sample * 2] !== 0n) continue;
      const value = samples.values[sample * 2 + 1] as bigint;
      if (period !== null && period !== value) return { periodType, period: 0n };
      period = value;
    }
    return { periodType, period: periodType === null ? 0n : (period ?? 0n) };
  }

  #eventOf(event: string): number {
    const known = this.#events.indexOf(event);
    if (known >= 0) return known;
    if (this.#events.length === 64) throw this.#refuse('more than 64 events, the limit for reading');
    return this.#events.push(event) - 1;
  }

  #labelOf({ command, pid, tid }: PerfHeader): number {
    const key = `${pid ?? ''}/${tid ?? ''}/${command}`;
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    const { tableEntries } = this.#limits;
    const index = this.#labelSets.length;
    if (index > tableEntries) throw this.#refuse(`more than ${tableEntries} threads, the limit for reading`);
    this.#labelSets.push(labelsOf(Buffer.from(command).toString(), pid, tid));
    this.#labels.set(Buffer.from(key).toString(), index);
    return index;
  }
}

function labelsOf(command: string, pid: bigint | null, tid: bigint | null): readonly SampleLabel[] {
  const labels: SampleLabel[] = [];
  if (command !== '') labels.push({ key: 'command', text: command, number: 0n, unit: '' });
  if (pid !== null) labels.push({ key: 'pid', text: null, number: pid, unit: '' });
  if (tid !== null) labels.push({ key: 'tid', text: null, number: tid, unit: '' });
  return labels;
}

/** Turns columns of event and period into a count, where wanted, and a column an event. */
function spread(samples: SampleTable, counted: number, valued: number): SampleTable {
  const width = Math.max(1, counted + valued);
  const values = new BigInt64Array(samples.length * width);
  for (let sample = 0; sample < samples.length; sample++) {
    const at = sample * width;
    if (counted > 0) values[at] = 1n;
    if (valued === 0) continue;
    const event = Number(samples.values[sample * 2]);
    values[at + counted + event] = samples.values[sample * 2 + 1] as bigint;
  }
  return { ...samples, values };
}
