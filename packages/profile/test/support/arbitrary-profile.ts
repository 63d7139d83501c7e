import fc from 'fast-check';
import type { CountOptions } from '../../src/analyse/profile-costs.ts';
import type {
  EncodeOptions,
  FunctionSpec,
  LocationSpec,
  MappingSpec,
  ProfileSpec,
  SampleSpec,
} from './encode-profile.ts';

/** Names that pprof treats in ways of its own, and some that it does not. */
const names = [
  'main.main',
  'main.run',
  'main.(*Tree[...]).Each',
  'main.Map[...]',
  'main.sum[go.shape.int]',
  'runtime.mallocgc',
  'runtime.gcBgMarkWorker',
  'std::vector<int>::push_back(int const&)',
  'std::map<a<b>, c>::find',
  '(anonymous namespace)::scan(int)',
  'Functor::operator()(int)',
  'unbalanced<std::less',
  'java.util.List.<init>',
  'überprüfe',
  '関数',
  '\u{1f980}.scuttle',
  '\uffee.late',
  '.plt.entry',
  '',
];

/** Paths that pprof cleans, and some that it leaves alone. */
const files = [
  '/src/a.go',
  '/src/b.go',
  '/src/./x/..//a.go',
  'rel/../c.cc/',
  '/proc/self/cwd/d.cc',
  '/proc/self/cwd/./d.cc',
  '../über.rs',
  '',
];

const functionSpec: fc.Arbitrary<FunctionSpec> = fc.record({
  name: fc.constantFrom(...names),
  file: fc.constantFrom(...files),
  startLine: fc.constantFrom(0, 1, 40),
});

const renamedFunctionSpec: fc.Arbitrary<FunctionSpec> = functionSpec.chain((entry) =>
  fc.constantFrom(entry, { ...entry, systemName: 'other' }),
);

const mappingSpec: fc.Arbitrary<MappingSpec> = fc.record({
  start: fc.constantFrom(0x40_0000n, 0x7f00_0000_0000n),
  limit: fc.constantFrom(0x50_0000n, 0xffff_ffff_ffff_f000n),
  file: fc.constantFrom('/bin/tool', '/lib/libc.so.6', '/other/libc.so.6', '[vdso]', '', 'http://host/x'),
  buildId: fc.constantFrom('', 'abcdef0123'),
});

const value = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt({ min: 0n, max: 50_000_000n }) },
  { weight: 2, arbitrary: fc.bigInt({ min: -1_000_000n, max: 0n }) },
  { weight: 1, arbitrary: fc.constant(0n) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 57n), max: 2n ** 57n }) },
);

const expression = fc.constantFrom(
  '',
  '',
  '',
  'runtime\\..*',
  'main\\.',
  '.*(vector|scan)',
  'main.run|Functor::.*',
  '(',
);

const sampleTypes = {
  sampleTypes: [
    ['samples', 'count'],
    ['cpu', 'nanoseconds'],
  ],
  timeNanos: 1n,
} as const;

/** Valid profiles with all that makes counting hard: recursion, inlining, unnamed frames, negative values. */
export const arbitraryProfile: fc.Arbitrary<ProfileSpec> = profileWith(fc.constantFrom(0, 0, 7, 80));

/**
 * As {@link arbitraryProfile} without columns: merging locations that differ in the column of an inlined line alone,
 * `go tool pprof` up to Go 1.26 takes one for the other.
 */
export const mergeableProfile: fc.Arbitrary<ProfileSpec> = profileWith(fc.constant(0));

const headers: readonly Pick<ProfileSpec, 'sampleTypes' | 'defaultSampleType' | 'period'>[] = [
  { sampleTypes: sampleTypes.sampleTypes, period: ['cpu', 'nanoseconds', 1000n] },
  { sampleTypes: sampleTypes.sampleTypes, defaultSampleType: 'samples' },
  {
    sampleTypes: [
      ['cpu', 'nanoseconds'],
      ['cpu', 'nanoseconds'],
    ],
    period: ['cpu', 'nanoseconds', 500n],
  },
  {
    sampleTypes: [
      ['alloc_space', 'bytes'],
      ['inuse_space', 'bytes'],
    ],
  },
];

/** Profiles as Go and this package write them: every frame named, nothing negative, nothing dropped, no labels. */
export const plainProfile: fc.Arbitrary<ProfileSpec> = fc
  .record({ spec: arbitraryProfile, header: fc.constantFrom(...headers) })
  .map(({ spec, header }) => ({
    ...spec,
    ...header,
    dropFrames: '',
    functions: spec.functions.map((entry) => (entry.name === '' ? { ...entry, name: 'main.f' } : entry)),
    locations: spec.locations.map((location) => ({ ...location, lines: plainLines(location) })),
    samples: spec.samples.map(({ stack, values }) => ({ stack, values: values.map(plainValue) })),
  }));

function plainLines({ lines }: LocationSpec): LocationSpec['lines'] {
  const first = [[0, 1, 0]] as const;
  return lines.length === 0 ? first : lines.map(([at, line, column]) => [at, Math.abs(line), column ?? 0]);
}

function plainValue(each: bigint): bigint {
  return BigInt.asUintN(48, each < 0n ? -each : each);
}

function profileWith(column: fc.Arbitrary<number>): fc.Arbitrary<ProfileSpec> {
  return fc
    .record({
      functions: fc.array(renamedFunctionSpec, { minLength: 1, maxLength: 12, size: 'large' }),
      mappings: fc.array(mappingSpec, { maxLength: 4 }),
    })
    .chain(({ functions, mappings }) =>
      fc
        .record({
          locations: fc.array(locationSpec(functions.length, mappings.length, column), {
            minLength: 1,
            maxLength: 16,
            size: 'large',
          }),
          dropFrames: expression,
          keepFrames: expression,
        })
        .chain((rest) =>
          fc
            .array(sampleSpec(rest.locations.length), { maxLength: 24, size: 'large' })
            .map((samples) => ({ functions, mappings, ...rest, samples, ...sampleTypes })),
        ),
    );
}

function locationSpec(
  functions: number,
  mappings: number,
  column: fc.Arbitrary<number>,
): fc.Arbitrary<LocationSpec> {
  const line = fc.tuple(fc.nat({ max: functions - 1 }), fc.constantFrom(-3, 0, 0, 1, 2, 40, 90), column);
  const lines = fc.array(line, { maxLength: 3 });
  const address = fc.oneof(
    fc.constantFrom(0n, 0x40_1000n, 0x40_1004n),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  );
  const isFolded = fc.boolean();
  if (mappings === 0) return fc.record({ lines, address, isFolded });
  return fc.record({ lines, address, isFolded, mapping: fc.nat({ max: mappings - 1 }) });
}

function sampleSpec(locations: number): fc.Arbitrary<SampleSpec> {
  return fc.record({
    stack: fc.array(fc.nat({ max: locations - 1 }), { maxLength: 12, size: 'large' }),
    values: fc.tuple(fc.nat({ max: 5 }).map(BigInt), value),
    labels: fc.constantFrom({}, {}, {}, { 'pprof::base': 'true' }, { thread: 'main' }),
  });
}

/** Every way to lay a profile out that means the same. */
export const arbitraryEncoding: fc.Arbitrary<EncodeOptions> = fc.record({
  packed: fc.boolean(),
  unknownFields: fc.boolean(),
  idOffset: fc.constantFrom(0n, 1000n, 2n ** 40n, 2n ** 63n),
});

/** What matches names, files and binaries of such profiles, all, nothing, or only what has no name. */
const filter = fc.constantFrom(
  'main',
  '^main\\.main$',
  'runtime|std',
  'a\\.go',
  '^/src/b',
  'cwd',
  'libc',
  '/bin/tool$',
  '(?i)MAIN|FUNCTOR',
  '[[:^ascii:]]',
  '\\p{Han}+',
  '\\bscan\\b',
  'vector<int>',
  '^$',
  '.',
  'x{3}',
  'no such frame',
);

/** How to look at a profile: without filters, with one, or with up to five. */
export const arbitraryCount: fc.Arbitrary<CountOptions> = fc
  .record({
    granularity: fc.constantFrom('functions', 'filefunctions', 'files', 'lines', 'addresses'),
    noInlines: fc.boolean(),
    filters: fc.oneof(
      fc.constant({}),
      fc
        .tuple(fc.constantFrom('focus', 'ignore', 'hide', 'show', 'showFrom'), filter)
        .map(([name, text]) => ({
          [name]: text,
        })),
      fc.record(
        { focus: filter, ignore: filter, hide: filter, show: filter, showFrom: filter },
        { requiredKeys: [] },
      ),
    ),
  })
  .map(({ granularity, noInlines, filters }) => ({ granularity, noInlines, ...filters }) as CountOptions);
