import fc from 'fast-check';
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

const functionSpec: fc.Arbitrary<FunctionSpec> = fc.record({
  name: fc.constantFrom(...names),
  file: fc.constantFrom('/src/a.go', '/src/b.go', ''),
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

/** Valid profiles with all that makes counting hard: recursion, inlining, unnamed frames, negative values. */
export const arbitraryProfile: fc.Arbitrary<ProfileSpec> = fc
  .record({
    functions: fc.array(renamedFunctionSpec, { minLength: 1, maxLength: 8 }),
    mappings: fc.array(mappingSpec, { maxLength: 4 }),
  })
  .chain(({ functions, mappings }) =>
    fc
      .record({
        locations: fc.array(locationSpec(functions.length, mappings.length), { minLength: 1, maxLength: 10 }),
        dropFrames: expression,
        keepFrames: expression,
      })
      .chain((rest) =>
        fc
          .array(sampleSpec(rest.locations.length), { maxLength: 12 })
          .map((samples) => ({ functions, mappings, ...rest, samples, ...sampleTypes })),
      ),
  );

const sampleTypes = {
  sampleTypes: [
    ['samples', 'count'],
    ['cpu', 'nanoseconds'],
  ],
  timeNanos: 1n,
} as const;

function locationSpec(functions: number, mappings: number): fc.Arbitrary<LocationSpec> {
  const line = fc.tuple(fc.nat({ max: functions - 1 }), fc.integer({ min: -3, max: 90 }));
  const lines = fc.array(line, { maxLength: 3 });
  const address = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  if (mappings === 0) return fc.record({ lines, address });
  return fc.record({ lines, address, mapping: fc.nat({ max: mappings - 1 }) });
}

function sampleSpec(locations: number): fc.Arbitrary<SampleSpec> {
  return fc.record({
    stack: fc.array(fc.nat({ max: locations - 1 }), { maxLength: 8 }),
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
