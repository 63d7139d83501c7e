/** A contract whose names, descriptions and shapes are as awkward for generated code as the profile allows. */
export function awkwardContract(): string {
  const obj = (
    properties: object = {},
    required: readonly string[] = [],
    additionalProperties = false,
    more: object = {},
  ) => ({ type: 'object', additionalProperties, properties, required, ...more });
  const names = [
    'List',
    'Map',
    'Document',
    'Payload',
    'Set',
    'Decoder',
    'Encoder',
    'Box',
    'BTreeMap',
    'Result',
    'Fault',
    'Context',
    'Handler',
    'Failure',
    'Promise',
    'Record',
    'Uint8Array',
    'Array',
    'Object',
    'Error',
    'String',
    'Option',
    'Some',
    'None',
    'Ok',
    'Err',
    'Debug',
    'Clone',
    'PartialEq',
    'Default',
    'Sync',
    'Send',
    'Into',
    'From',
    'Vec',
    'T',
    'E',
    'D',
    'V',
    'M',
    'Q',
    'R',
    'RawJson',
    'TextLimits',
    'Pattern',
    'MatchStep',
    'Rfc3339',
    'Members',
    'Cow',
    'Server',
    'Client',
    'Transport',
    'Types',
    'Shapes',
    'Infallible',
    'Symbol',
    'Date',
    'Number',
    'Boolean',
    'BigInt',
    'Function',
    'Partial',
    'Readonly',
    'Any',
    'Unknown',
    'Never',
    'Nullable',
    'OrNull',
    'OptionalNullables',
    'HTTPServer',
    'HttpServer',
    'Operation',
    'Fields',
    'Values',
    'Tags',
    'Limits',
  ];
  const nasty =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: descriptions hold anything
    'Ends a comment */ and /* starts one; `code`, ${x}, "quotes", \\ backslash,\n\n# heading\n- item\n1. one\n\ttab\n[link]: http://x\n\u2028 line\u0007 \u202e bidi';
  const defs: Record<string, object> = {};
  for (const [i, n] of names.entries()) {
    const next = names[i % 6 === 5 ? i - 5 : Math.min(i + 1, names.length - 1)];
    defs[n] = obj(
      {
        value: { type: 'string', description: nasty },
        list: { type: 'array', items: { $ref: `#/$defs/${next}` } },
        map: { type: 'object', additionalProperties: { $ref: `#/$defs/${next}` } },
        raw: { type: 'string', contentEncoding: 'base64' },
        at: { type: 'string', format: 'date-time' },
        code: { type: 'string', pattern: '^[\\u{1f600}\\n"\'\\\\]+|\\u200b$', maxLength: 7 },
        maybe: { type: ['string', 'null'] },
      },
      ['value'],
      i % 3 === 0,
      { description: nasty },
    );
  }
  const long = `A${'VeryLong'.repeat(6)}Name`;
  Object.assign(defs, {
    Request: obj(
      Object.fromEntries([
        ...names.map((n) => [`the${n}`, { $ref: `#/$defs/${n}` }]),
        ['long', { $ref: `#/$defs/${long}` }],
        ['protocol', { $ref: '#/$defs/Protocol' }],
        ['tree', { $ref: '#/$defs/LongTree' }],
        ['alias', { $ref: '#/$defs/MaybeTree' }],
      ]),
    ),
    Response: obj(),
    OnlyOpen: obj({}, [], true),
    OneOpen: obj({ only: { type: 'boolean' } }, [], true),
    OneConst: obj({ kind: { const: 'quo"te\\`$\u2028' } }, ['kind']),
    OnlyOptionalConst: obj({ kind: { const: 'x' } }),
    Protocol: { enum: ['versions', 'Versions', 'Fields', ''], description: nasty },
    [long]: obj(
      {
        [`a${'VeryLongProperty'.repeat(6)}`]: {
          type: 'array',
          minItems: 1,
          maxItems: 3,
          items: {
            type: 'object',
            additionalProperties: {
              type: 'array',
              items: {
                type: ['integer', 'null'],
                format: 'uint64',
                minimum: 1000000,
                maximum: 9000000000000000,
              },
            },
          },
        },
        bound: { type: 'number', minimum: 1e-7, maximum: 12345678 },
      },
      [`a${'VeryLongProperty'.repeat(6)}`],
    ),
    LongTree: obj({
      left: { $ref: '#/$defs/MaybeTree' },
      alias: { $ref: '#/$defs/TreeAlias' },
      inUnion: {
        oneOf: [
          { type: 'null' },
          { title: 'LeafA', ...obj({ kind: { const: 'a' }, tree: { $ref: '#/$defs/LongTree' } }, ['kind']) },
          { title: 'LeafB', ...obj({ kind: { const: 'b' }, up: { $ref: '#/$defs/TreeAlias' } }, ['kind']) },
        ],
      },
    }),
    MaybeTree: { oneOf: [{ type: 'null' }, { $ref: '#/$defs/LongTree' }] },
    TreeAlias: { $ref: '#/$defs/LongTree' },
    Oops: { oneOf: [{ $ref: '#/$defs/OopsA' }] },
    OopsA: obj(
      {
        is: { const: 'a' },
        error: { type: 'string' },
        message: { type: ['string', 'null'] },
        unmarshalJSON: { type: 'string' },
        oops: { type: 'string' },
        isOops: { type: 'boolean' },
      },
      ['is', 'message'],
    ),
  });
  const m = (request: string, response: string, error?: string) => ({
    request: { $ref: `#/$defs/${request}` },
    response: { $ref: `#/$defs/${response}` },
    ...(error && { error: { $ref: `#/$defs/${error}` } }),
    description: nasty,
  });
  return JSON.stringify({
    title: 'Linux',
    contractVersion: 1,
    description: nasty,
    methods: {
      type: m('Request', 'Response', 'Oops'),
      match: m('Response', 'OneConst', 'OopsA'),
      default: m('Response', 'OnlyOpen'),
      construct: m('Oops', 'Oops'),
      aVeryLongMethodNameThatGoesOnAndOnAndOnX: m(long, 'Context', 'Error'),
    },
    $defs: defs,
  });
}
