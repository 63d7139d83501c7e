import * as fc from 'fast-check';
import type {
  Contract,
  ListShape,
  MapShape,
  NullableShape,
  ObjectShape,
  Shape,
} from '../../src/contract/contract.ts';

const smallest = { nullable: 'null', list: '[]', map: '{}' } as const;

/** Canonical texts of documents of one type of a contract, written without any of the generated code. */
export function arbitraryDocument(contract: Contract, type: string): fc.Arbitrary<string> {
  const known = new Map<string, fc.Arbitrary<string>>();
  const named = (name: string, depth: number): fc.Arbitrary<string> => {
    const key = `${name} ${depth}`;
    const found = known.get(key) ?? ofShape(contract.types.find((own) => own.name === name)!.shape, depth);
    known.set(key, found);
    return found;
  };

  const ofShape = (shape: Shape, depth: number): fc.Arbitrary<string> => {
    switch (shape.kind) {
      case 'text':
        return textOf(shape.minLength ?? 0, shape.maxLength ?? 12, shape.pattern).map((text) =>
          JSON.stringify(text),
        );
      case 'boolean':
        return fc.constantFrom('true', 'false');
      case 'integer':
        return fc
          .oneof(
            fc.constantFrom(shape.minimum, shape.maximum),
            fc.bigInt({ min: shape.minimum, max: shape.maximum }),
          )
          .map(String);
      case 'number':
        return numberOf(shape.minimum, shape.maximum).map((value) =>
          Object.is(value, -0) ? '-0' : String(value),
        );
      case 'date-time':
        return dateTime.map((text) => JSON.stringify(text));
      case 'bytes':
        return fc.uint8Array({ maxLength: 20 }).map((bytes) => `"${Buffer.from(bytes).toString('base64')}"`);
      case 'const':
        return fc.constant(
          typeof shape.value === 'bigint' ? String(shape.value) : JSON.stringify(shape.value),
        );
      case 'enum':
        return fc.constantFrom(...shape.values).map((value) => JSON.stringify(value));
      case 'nullable':
      case 'list':
      case 'map':
        return depth <= 0 ? fc.constant(smallest[shape.kind]) : containerOf(shape, depth);
      case 'ref':
        return named(shape.name, depth - 1);
      case 'union': {
        const shallow = depth <= 0 ? shape.branches.slice(0, 1) : shape.branches;
        return fc.oneof(...shallow.map((branch) => named(branch.type, depth - 1)));
      }
      case 'object':
        return objectOf(shape, depth);
    }
  };

  const containerOf = (shape: ListShape | MapShape | NullableShape, depth: number): fc.Arbitrary<string> => {
    if (shape.kind === 'nullable') return fc.oneof(fc.constant('null'), ofShape(shape.of, depth - 1));
    if (shape.kind === 'map')
      return dictionary(ofShape(shape.values, depth - 1)).map((members) => `{${members}}`);
    return fc.array(ofShape(shape.items, depth - 1), { maxLength: 4 }).map((items) => `[${items.join(',')}]`);
  };

  const objectOf = (shape: ObjectShape, depth: number): fc.Arbitrary<string> => {
    const members = shape.properties.map((property) => {
      if (!property.required && depth <= 0) return fc.constant('');
      const member = ofShape(property.shape, depth - 1).map(
        (value) => `${JSON.stringify(property.name)}:${value}`,
      );
      return property.required ? member : fc.oneof(fc.constant(''), member);
    });
    const declared = new Set(shape.properties.map(({ name }) => name));
    const extras = shape.open && depth > 0 ? dictionary(rawJson, declared) : fc.constant('');
    return fc.tuple(...members, extras).map((parts) => `{${parts.filter((part) => part !== '').join(',')}}`);
  };
  return named(type, 6);
}

/** Texts that have been trouble elsewhere: escapes, characters of two UTF-16 units, line separators, markup. */
const awkward = [
  '',
  '\u2028\u2029',
  '<>&\'"\\/',
  '😀\u{10ffff}',
  '\u0000\u001f\u007f',
  '\b\f\n\r\t',
  '\ufeff\ufffd',
  '\\u0041',
  'ﬀ',
  '__proto__',
  'a~/b',
];

function textOf(min: number, max: number, pattern: string | null): fc.Arbitrary<string> {
  if (pattern !== null) return fc.stringMatching(new RegExp(pattern, 'u'));
  const texts = fc.string({ unit: 'binary', minLength: min, maxLength: max });
  const fitting = awkward.filter((text) => [...text].length >= min && [...text].length <= max);
  return fitting.length === 0 ? texts : fc.oneof(texts, fc.constantFrom(...fitting));
}

const edges = [
  0,
  -0,
  5e-324,
  -5e-324,
  1e21,
  1e-7,
  1e-6,
  123456789012345680000,
  0.1,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  2 ** 53,
];

function numberOf(min: number | null, max: number | null): fc.Arbitrary<number> {
  const bounds = {
    ...(min !== null && { min }),
    ...(max !== null && { max }),
    noNaN: true,
    noDefaultInfinity: true,
  };
  const fitting = edges.filter((edge) => edge >= (min ?? -Infinity) && edge <= (max ?? Infinity));
  return fc.oneof(fc.double(bounds), fc.constantFrom(...fitting));
}

const dateTime = fc
  .tuple(
    fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('', '.0', '.000', '.120', '.999999999', '.123456789'),
    fc.constantFrom('Z', '+00:00', '-00:00', '+14:00', '-23:59', '+05:30'),
  )
  .map(([date, fraction, offset]) => `${date.toISOString().slice(0, 19)}${fraction}${offset}`);

const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom(...awkward, '1', '10', '2', 'constructor'),
);

/** Members of an object without its braces, sorted by code point, each key once. */
function dictionary(
  value: fc.Arbitrary<string>,
  without: ReadonlySet<string> = new Set(),
): fc.Arbitrary<string> {
  return fc.uniqueArray(fc.tuple(key, value), { maxLength: 4, selector: ([name]) => name }).map((members) =>
    members
      .filter(([name]) => !without.has(name))
      .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
      .join(','),
  );
}

/** Values that are kept as they are written: their numbers are not touched, their keys not sorted. */
const rawJson = fc.oneof(
  fc.constantFrom(
    '1.0',
    '-0.0',
    '1E400',
    '12345678901234567890123',
    'null',
    'true',
    '[]',
    '{}',
    '{"b":1.50,"a":[1e5]}',
  ),
  fc
    .json({ maxDepth: 2, noUnicodeString: false })
    .filter((text) => JSON.parse(text) !== undefined && !/\\u[dD][89a-fA-F]|"__proto__"/.test(text))
    .map((text) => JSON.stringify(JSON.parse(text))),
);
