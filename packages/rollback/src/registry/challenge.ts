/** What a registry wants to see before it answers. */
export type Challenge =
  | { readonly kind: 'basic' }
  | {
      readonly kind: 'bearer';
      /** The address that sells tokens. */
      readonly realm: string;
      readonly service: string | null;
      readonly scope: string | null;
    };

/** Reads a WWW-Authenticate header; a token is preferred to a password. Null where it asks for neither. */
export function parseChallenge(header: string): Challenge | null {
  const bearer = parametersOf(header, 'bearer');
  const realm = bearer?.get('realm');
  if (bearer !== null && realm !== undefined && URL.canParse(realm)) {
    return {
      kind: 'bearer',
      realm,
      service: bearer.get('service') ?? null,
      scope: bearer.get('scope') ?? null,
    };
  }
  return parametersOf(header, 'basic') === null ? null : { kind: 'basic' };
}

/** The parameters of one scheme of a header that may name several. */
function parametersOf(header: string, scheme: string): Map<string, string> | null {
  const start = new RegExp(`(?:^|,\\s*)${scheme}(?:\\s+|$)`, 'i').exec(header);
  if (start === null) return null;
  const parameters = new Map<string, string>();
  const parameter = /\s*,?\s*([A-Za-z_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/y;
  parameter.lastIndex = start.index + start[0].length;
  for (let found = parameter.exec(header); found !== null; found = parameter.exec(header)) {
    const [, name = '', quoted, plain = ''] = found;
    parameters.set(name.toLowerCase(), quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'));
  }
  return parameters;
}
