import type { Profile } from '@strangler/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { countCosts } from '../../src/analyse/count-costs.ts';
import type { Granularity } from '../../src/analyse/frame-table.ts';
import type { CountOptions } from '../../src/analyse/profile-costs.ts';
import { readProfileFile } from '../../src/read/read-profile-file.ts';
import { goldenRowCount, goldenRows, type Printed } from '../support/golden-rows.ts';
import { ourTop } from '../support/our-top.ts';
import { type PprofCase, type PprofInputs, writePprofInputs } from '../support/pprof-inputs.ts';
import { pprofTop } from '../support/pprof-top.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { inTieOrder } from '../support/tie-order.ts';

const directory = temporaryDirectory();
let inputs: PprofInputs;

beforeAll(async () => {
  inputs = await writePprofInputs(directory);
}, 300_000);

const granularities = ['functions', 'filefunctions', 'files', 'lines', 'addresses'] as const;
const sampleTypes = ['inuse_space', 'inuse_objects', 'alloc_space', 'alloc_objects'];

/** The options of a case; values of filters hold no comma. */
function optionsOf({ flags }: PprofCase): CountOptions {
  const value = (name: string) => flags.find((flag) => flag.startsWith(`${name}=`))?.slice(name.length + 1);
  const filters = {
    focus: value('focus'),
    ignore: value('ignore'),
    hide: value('hide'),
    show: value('show'),
    showFrom: value('show_from'),
    sampleType: flags.find((flag) => sampleTypes.includes(flag)),
  };
  const given = Object.entries(filters).filter(([, text]) => text !== undefined);
  const granularity = flags.find((flag) => granularities.some((name) => name === flag));
  return {
    ...Object.fromEntries(given),
    ...(granularity !== undefined && { granularity: granularity as Granularity }),
    noInlines: flags.includes('noinlines'),
  };
}

/** Tags are not filtered by, and a call tree as a picture has one node a path. */
function isComparable({ flags }: PprofCase): boolean {
  const kind = flags[0] ?? '';
  const byTag = flags.some((flag) => /^tag(focus|ignore)=/.test(flag));
  return ['text', 'tree', 'dot'].includes(kind) && !byTag && !(kind === 'dot' && flags.includes('call_tree'));
}

/** How pprof prints a unit, and how many nanoseconds or bytes it is. */
const units: Readonly<Record<string, { readonly name: string; readonly scale: number }>> = {
  nanoseconds: { name: 'ns', scale: 1 },
  microseconds: { name: 'us', scale: 1e3 },
  milliseconds: { name: 'ms', scale: 1e6 },
  seconds: { name: 's', scale: 1e9 },
  bytes: { name: 'B', scale: 1 },
  count: { name: 'count', scale: 1 },
};

function unitOf(unit: string): { readonly name: string; readonly scale: number } {
  return units[unit] ?? { name: unit, scale: 1 };
}

/** The goldens show names as they are; `go tool pprof` takes the arguments off those that equal their symbol. */
function asNamed(profile: Profile): Profile {
  return {
    ...profile,
    functions: profile.functions.map((entry) => ({ ...entry, systemName: 'another' })),
  };
}

function isPrinted({ value, rounding }: Printed, cost: bigint, unit: string): boolean {
  return Math.abs(Number(cost) * unitOf(unit).scale - value) <= rounding;
}

describe("every row of google/pprof's own goldens equals ours", () => {
  test('in each text, tree and picture that counts as we do', async () => {
    const cases = inputs.cases.filter(isComparable);
    let rows = 0;
    for (const each of cases) {
      const profile = asNamed(await readProfileFile(inputs.files.get(each.profile) ?? ''));
      const { costs, sampleType } = countCosts(profile, optionsOf(each));
      const kind = each.flags[0] ?? '';
      const golden = goldenRows(kind, each.golden);
      const missing = golden.filter(
        ({ name, flat, cum }) =>
          !costs.some(
            (cost) =>
              cost.frame.name === name &&
              isPrinted(flat, cost.flat, sampleType.unit) &&
              isPrinted(cum, cost.cum, sampleType.unit),
          ),
      );
      expect({ flags: each.flags, missing }).toEqual({ flags: each.flags, missing: [] });
      if (kind === 'text') expect(costs.length, each.flags.join()).toBe(goldenRowCount(each.golden));
      rows += golden.length;
    }
    expect(cases.length).toBeGreaterThanOrEqual(20);
    expect(rows).toBeGreaterThanOrEqual(100);
  });
});

describe("every row of go tool pprof -top on google/pprof's own profiles equals ours", () => {
  const filters: readonly CountOptions[] = [
    {},
    { focus: '[12]00' },
    { ignore: '[X3]002' },
    { hide: 'line[X3]0' },
    { show: '[12]00' },
    { showFrom: 'line2' },
    { focus: '[12]00', hide: 'line[X3]0' },
    { focus: '[X1]000', ignore: '[X3]002' },
    { hide: 'line.*1?23?', showFrom: '3' },
    { focus: 'file1000.src', show: 'testdata', ignore: 'malloc' },
    { focus: 'testbinary|buildid' },
    { focus: 'matches nothing' },
  ];

  test('for every profile, sample type, granularity and filter, with inlining and without', async () => {
    let rows = 0;
    for (const [name, file] of inputs.files) {
      const profile = await readProfileFile(file);
      const looks = profile.sampleTypes.flatMap(({ type, unit }) =>
        granularities.flatMap((granularity, at) =>
          filters.map((filter, place) => ({
            unit: unitOf(unit).name,
            by: (at + place) % 2 === 0 ? ('flat' as const) : ('cum' as const),
            count: { sampleType: type, granularity, noInlines: place % 3 === at % 3, ...filter },
          })),
        ),
      );
      for (const look of name === 'large' ? looks.slice(0, 10) : looks) {
        const ours = inTieOrder(ourTop(profile, look.by, look.unit, look.count), look.by);
        const theirs = inTieOrder(await pprofTop([file], look), look.by);
        expect({ name, look, rows: ours }).toEqual({ name, look, rows: theirs });
        rows += theirs.length;
      }
    }
    expect(rows).toBeGreaterThan(2000);
  });
});
