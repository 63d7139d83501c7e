/** Says which place of a document is not as the contract has it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  /** JSON pointer of the place, empty for the document itself. */
  readonly pointer: string;
  /** What must be there, or what is wrong. */
  readonly problem: string;

  constructor(path: readonly (string | number)[], problem: string) {
    const pointer = path
      .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
    super(`${pointer === '' ? 'the document' : pointer} ${problem}`);
    this.pointer = pointer;
    this.problem = problem;
  }
}

/** How deep objects and arrays may be nested. */
export const maxDepth = 128;

export const problems = {
  notJson: 'is not valid JSON',
  notUtf8: 'is not UTF-8',
  notUnicode: 'must be text of whole Unicode characters',
  tooDeep: 'is nested more than 128 levels deep',
  isMissing: 'is missing',
  isRepeated: 'appears more than once',
  isUnknown: 'is not part of the contract',
  isDeclared: 'is declared by the contract, so it is no extra key',
  notDateTime: 'must be a date and time as RFC 3339 writes it, with T, seconds and Z or an offset',
  notBase64: 'must be base64 in its canonical form',
  notFinite: 'must be a finite number',
  notBeside: 'must be an empty text, because its bytes travel beside the document',
  notSpoken: 'comes with bytes that it does not speak of',
} as const;

/** The problem of a text that is not among a few. */
export function mustBeOneOf(values: readonly string[]): string {
  return `must be one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}
