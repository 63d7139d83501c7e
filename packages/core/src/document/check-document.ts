import { type Documents, validators } from '../generated/documents.ts';
import { nearestName } from './nearest-name.ts';

/** One place where a document does not fit its schema; `path` is dotted, empty for the document itself. */
export interface DocumentProblem {
  readonly path: string;
  readonly message: string;
}

/** A document that fits its schema, or the places where it does not. */
export type CheckedDocument<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** Checks a parsed JSON value against the schema of one document. */
export function checkDocument<K extends keyof Documents>(
  name: K,
  value: unknown,
): CheckedDocument<Documents[K]> {
  const validate = validators[name] as Validator;
  if (validate(value)) return { ok: true, value: value as Documents[K] };
  const problems = (validate.errors ?? []).map(describeError);
  return { ok: false, problems };
}

/** One error of a compiled validator, as ajv's `verbose` mode reports it. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: { readonly properties?: object };
}

type Validator = ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };

function describeError(error: SchemaError): DocumentProblem {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(error, path);
    case 'required':
      return { path: dotted(path), message: `the key "${error.params.missingProperty}" is missing` };
    case 'const':
      return { path: dotted(path), message: `must be ${JSON.stringify(error.params.allowedValue)}` };
    case 'enum':
      return { path: dotted(path), message: `must be one of ${JSON.stringify(error.params.allowedValues)}` };
    default:
      return { path: dotted(path), message: error.message ?? error.keyword };
  }
}

function describeUnknownKey(error: SchemaError, path: readonly string[]): DocumentProblem {
  const key = String(error.params.additionalProperty);
  const near = nearestName(key, Object.keys(error.parentSchema?.properties ?? {}));
  const hint = near === null ? '' : `; did you mean "${near}"?`;
  return { path: dotted([...path, key]), message: `unknown key${hint}` };
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function dotted(path: readonly string[]): string {
  return path
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
