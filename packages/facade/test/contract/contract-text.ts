/** The text of a contract with one method from Request to Response, and these types. */
export function contractText(types: Readonly<Record<string, unknown>>, more: object = {}): string {
  const empty = { type: 'object', additionalProperties: false };
  return JSON.stringify({
    title: 'Tool',
    contractVersion: 1,
    methods: {
      run: { request: { $ref: '#/$defs/Request' }, response: { $ref: '#/$defs/Response' }, effects: 'none' },
    },
    $defs: { Request: empty, Response: empty, ...types },
    ...more,
  });
}

/** A closed object with these properties, of which those are required. */
export function closed(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = [],
): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

/** An object that keeps extra keys. */
export function open(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[] = [],
): object {
  return { type: 'object', additionalProperties: true, properties, required };
}
