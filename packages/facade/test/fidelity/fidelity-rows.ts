/** One thing that code generators get wrong: documents that stay as they are, and such that are refused, with the words. */
export interface FidelityRow {
  readonly name: string;
  readonly good: readonly string[];
  readonly bad: readonly (readonly [document: string, problem: string])[];
}

const members: Readonly<Record<string, string>> = {
  version: '1',
  name: '"n"',
  small: '1',
  large: '2',
  huge: '3',
  real: '0.5',
  flag: 'true',
  color: '"red"',
  shape: '{"kind":"circle","radius":1}',
  tree: '{"value":"v"}',
  at: '"2026-11-20T10:00:00Z"',
  data: '"AA=="',
  shapes: '{}',
  maybe: 'null',
  nothing: 'null',
};

/** The smallest document, in the canonical encoding. */
export const minimal = written(members);

/** The same document with its members in the other order. */
export const turned = written(Object.fromEntries(Object.entries(members).reverse()));

function written(parts: Readonly<Record<string, string>>): string {
  return `{${Object.entries(parts)
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
    .join(',')}}`;
}

/** The smallest document with one member more, or another value for one. */
export function withMember(name: string, value: string): string {
  return written({ ...members, [name]: value });
}

/** The smallest document without one of its members. */
export function withoutMember(name: string): string {
  return written(Object.fromEntries(Object.entries(members).filter(([own]) => own !== name)));
}

const shapes = '"circle", "square", "group"';

export const rows: readonly FidelityRow[] = [
  {
    name: 'tagged union',
    good: [
      withMember('shape', '{"side":18446744073709551615,"kind":"square"}'),
      withMember(
        'shape',
        '{"kind":"group","members":[{"kind":"circle","radius":0},{"kind":"group","members":[]}]}',
      ),
      withMember('single', '{"kind":"circle","radius":1}'),
      withMember('maybeShape', 'null'),
    ],
    bad: [
      [withMember('shape', '{"kind":"hexagon"}'), `/shape/kind must be one of ${shapes}`],
      [withMember('shape', '{"radius":1}'), '/shape/kind is missing'],
      [withMember('shape', '{"kind":"circle","side":1}'), '/shape/side is not part of the contract'],
      [
        withMember('shape', '{"kind":"circle","kind":"circle","radius":1}'),
        '/shape/kind appears more than once',
      ],
      [withMember('shape', 'null'), '/shape must be an object'],
      [withMember('single', '{"kind":"square","side":1}'), '/single/kind must be one of "circle"'],
    ],
  },
  {
    name: '$defs names',
    good: [
      withMember('anything', '{"option":{"some":["some","none","Self","self"]}}'),
      withMember(
        'clashes',
        '{"type":"a","func":"b","Self":"c","self":"d","fooBar":"e","foo_bar":"f","FooBar":"g"}',
      ),
      withMember(
        'clashes',
        '{"marshalJSON":"a","1st":"b","日本":"c","":"d","async":"e","d":"f","decoder":"g","constructor":"h","default":"i"}',
      ),
    ],
    bad: [
      [
        withMember('anything', '{"option":{"some":["SOME"]}}'),
        '/anything/option/some/0 must be one of "some", "none", "Self", "self"',
      ],
      [withMember('clashes', '{"foobar":"a"}'), '/clashes/foobar is not part of the contract'],
    ],
  },
  {
    name: 'unknown enum value',
    good: [
      withMember('color', '"deep blue"'),
      withMember('inline', '{"mode":""}'),
      withMember('inline', '{"mode":"ü"}'),
    ],
    bad: [
      [withMember('color', '"blue"'), '/color must be one of "red", "green", "deep blue"'],
      [withMember('color', '"Red"'), '/color must be one of "red", "green", "deep blue"'],
      [withMember('color', '1'), '/color must be one of "red", "green", "deep blue"'],
    ],
  },
  {
    name: 'missing required property',
    good: [minimal],
    bad: [
      [withoutMember('name'), '/name is missing'],
      [
        withMember('tree', '{"value":"v","children":[{"value":"w"},{}]}'),
        '/tree/children/1/value is missing',
      ],
      ['{}', '/version is missing'],
    ],
  },
  {
    name: 'extra keys',
    good: [
      withMember('open', '{"id":1,"!":0,"z":[1.0,{"b":1,"a":1E400}],"é":null,"\uffff":1,"😀":2}'),
      withMember('open', '{"id":1,"extra":"declared","__proto__":{"a":1}}'),
    ],
    bad: [
      [withMember('surplus', '1'), '/surplus is not part of the contract'],
      [withMember('tree', '{"value":"v","Value":"w"}'), '/tree/Value is not part of the contract'],
      [withMember('open', '{"id":1,"x":1,"x":2}'), '/open/x appears more than once'],
      [withMember('open', '{"id":1,"x":{"y":1,"y":2}}'), '/open/x/y appears more than once'],
      [withMember('open', '{"id":1,"x":01}'), '/open is not valid JSON'],
      [withMember('valueOf', '1'), '/valueOf is not part of the contract'],
    ],
  },
  {
    name: 'null against absent',
    good: [
      minimal,
      withMember('note', 'null'),
      withMember('note', '""'),
      withMember('lists', 'null'),
      withMember('lists', '[{"a":null,"b":""},{}]'),
      withMember('list', '[null,1]'),
      withMember('tree', '{"value":"v","right":null}'),
      withMember('list', '[]'),
    ],
    bad: [
      [withMember('nickname', 'null'), '/nickname must be a text'],
      [withMember('list', 'null'), '/list must be an array'],
      [withMember('name', 'null'), '/name must be a text'],
      [withMember('matrix', '[[null]]'), '/matrix/0/0 must be a number'],
      [withMember('nothing', '0'), '/nothing must be null'],
      [withMember('shapes', 'null'), '/shapes must be an object'],
    ],
  },
  {
    name: 'const',
    good: [withMember('marker', '"yes"'), withMember('beta', 'true')],
    bad: [
      [withMember('version', '2'), '/version must be 1'],
      [withMember('version', '1.0'), '/version must be 1'],
      [withMember('version', '"1"'), '/version must be 1'],
      [withMember('marker', '"no"'), '/marker must be "yes"'],
      [withMember('beta', 'false'), '/beta must be true'],
      [withMember('beta', 'null'), '/beta must be true'],
    ],
  },
  {
    name: 'int64',
    good: [
      withMember('large', '9223372036854775807'),
      withMember('large', '-9223372036854775808'),
      withMember('large', '9007199254740993'),
      withMember('small', '-2147483648'),
      withMember('percent', '100'),
    ],
    bad: [
      [withMember('large', '9223372036854775808'), '/large must be an int64'],
      [withMember('large', '-9223372036854775809'), '/large must be an int64'],
      [withMember('large', '1.0'), '/large must be an int64'],
      [withMember('large', '1e2'), '/large must be an int64'],
      [withMember('large', '-0'), '/large must be an int64'],
      [withMember('large', '"1"'), '/large must be an int64'],
      [withMember('large', '1'.repeat(400)), '/large must be an int64'],
      [withMember('small', '2147483648'), '/small must be an int32'],
      [withMember('percent', '101'), '/percent must be at most 100'],
      [withMember('percent', '-1'), '/percent must be at least 0'],
    ],
  },
  {
    name: 'uint64',
    good: [withMember('huge', '18446744073709551615'), withMember('huge', '0')],
    bad: [
      [withMember('huge', '18446744073709551616'), '/huge must be a uint64'],
      [withMember('huge', '-1'), '/huge must be a uint64'],
      [withMember('huge', '1.5'), '/huge must be a uint64'],
    ],
  },
  {
    name: 'date-time with zeros',
    good: [
      withMember('at', '"2026-11-20T10:00:00.000Z"'),
      withMember('at', '"2026-11-20T10:00:00.120000000+05:30"'),
      withMember('at', '"2024-02-29T23:59:59-00:00"'),
      withMember('at', '"0000-01-01T00:00:00Z"'),
    ],
    bad: [
      '2026-11-20 10:00:00Z',
      '2026-11-20t10:00:00Z',
      '2026-11-20T10:00:00z',
      '2026-11-20T10:00:00',
      '2026-02-29T10:00:00Z',
      '2026-11-31T10:00:00Z',
      '2026-11-20T24:00:00Z',
      '2026-11-20T10:00:60Z',
      '2026-11-20T10:00:00.Z',
      '2026-11-20T10:00:00,5Z',
      '2026-11-20T10:00:00.1234567890Z',
      '2026-11-20T10:00:00+24:00',
      '2026-11-20T10:00:00+0530',
      '',
      '２026-11-20T10:00:00Z',
    ].map((text) => [
      withMember('at', JSON.stringify(text)),
      '/at must be a date and time as RFC 3339 writes it, with T, seconds and Z or an offset',
    ]),
  },
  {
    name: 'union in a map',
    good: [
      withMember(
        'shapes',
        '{"":{"kind":"circle","radius":0},"a/b":{"side":0,"kind":"square"},"~":{"kind":"group","members":[],"x":1}}',
      ),
    ],
    bad: [
      [withMember('shapes', '{"a/b~":{"kind":"circle"}}'), '/shapes/a~1b~0/radius is missing'],
      [withMember('shapes', '{"a":{"kind":"circle","radius":-1}}'), '/shapes/a/radius must be at least 0'],
      [
        withMember('shapes', '{"a":{"kind":"circle","radius":1},"a":{"kind":"circle","radius":1}}'),
        '/shapes/a appears more than once',
      ],
    ],
  },
  {
    name: 'recursion',
    good: [
      withMember(
        'tree',
        '{"value":"a","left":{"value":"b","right":{"value":"c"}},"children":[{"value":"d"}],"named":{"e":{"value":"f"}}}',
      ),
      withMember(
        'expression',
        '{"op":"sum","left":{"op":"literal","value":1},"right":{"op":"sum","left":{"op":"literal","value":2},"right":{"op":"literal","value":3}}}',
      ),
    ],
    bad: [
      [
        withMember('tree', '{"value":"a","named":{"x":{"value":"b","left":{"value":1}}}}'),
        '/tree/named/x/left/value must be a text',
      ],
      [
        withMember('expression', '{"op":"sum","left":{"op":"literal","value":1}}'),
        '/expression/right is missing',
      ],
    ],
  },
];
