import type { FunctionBody } from './function-bodies.ts';

/** What a profile's name of a Go function says. */
export interface OperationName {
  /** The import path of its package; `main` for the program itself. */
  readonly path: string;
  /** `function` or `Type.method`, without type parameters; `init` and `glob.` hold what no function declares. */
  readonly declared: string;
}

/** Takes apart for example `example.com/x.(*T[...]).m`. */
export function readOperationName(name: string): OperationName {
  const symbol = name.split(/[[(]/, 1)[0] ?? '';
  const dot = symbol.indexOf('.', symbol.lastIndexOf('/') + 1);
  const declared = name.slice(dot + 1).replace(/-fm$/, '');
  return { path: unescapePath(symbol.slice(0, dot)), declared: withoutTypeParameters(declared) };
}

/** The same of a function in its source; empty for a function literal. */
export function declaredName({ name, receiver }: FunctionBody): string {
  return receiver === null ? name : `${withoutTypeParameters(receiver.type)}.${name}`;
}

function withoutTypeParameters(text: string): string {
  return text.replace(/\[.*\]/, '').replace(/[(*)]/g, '');
}

/** The linker writes dots in the last element of an import path as `%2e`. */
function unescapePath(path: string): string {
  return path.replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
