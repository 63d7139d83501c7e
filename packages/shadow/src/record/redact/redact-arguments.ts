import { maskSecret } from './mask-secret.ts';
import type { Redactor } from './redactor.ts';
import { isSecretName, namesSecretFile } from './secret-name.ts';

/** What an argument means to the one behind it or to its own part behind `=`. */
interface Flag {
  readonly name: string;
  /** The value in the same argument, or null. */
  readonly value: string | null;
}

/** The values that flags of such names give: `--token x`, `--password=x`, `-u name:x`. */
export function secretsInArguments(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    const secret = secretOf(arg, args[index - 1]);
    return secret === null ? [] : [secret];
  });
}

/** Says whether a flag at this place says that it names a file that is a secret: `--token-file x`. */
export function isSecretFileArgument(args: readonly string[], index: number): boolean {
  const own = readFlag(args[index] ?? '');
  if (own?.value != null) return namesSecretFile(own.name);
  const before = readFlag(args[index - 1] ?? '');
  return before !== null && before.value === null && namesSecretFile(before.name);
}

/** The arguments without their secrets. */
export function redactArguments(args: readonly string[], redactor: Redactor): string[] {
  return args.map((arg, index) => {
    const secret = secretOf(arg, args[index - 1]);
    if (secret === null || secret === '') return redactor.redact(arg);
    return redactor.redact(arg.slice(0, arg.length - secret.length)) + maskSecret(secret);
  });
}

/** The secret that an argument ends with, or null. */
function secretOf(arg: string, before: string | undefined): string | null {
  const own = readFlag(arg);
  if (own?.value != null) return isSecretName(own.name) ? own.value : null;
  const flag = before === undefined ? null : readFlag(before);
  if (flag === null || flag.value !== null || arg.startsWith('--')) return null;
  if (/^(?:u|user|proxy-user)$/.test(flag.name) && arg.includes(':')) return arg.slice(arg.indexOf(':') + 1);
  return isSecretName(flag.name) ? arg : null;
}

/** Also `NAME=value`, as env and make take it. */
function readFlag(arg: string): Flag | null {
  const [, dashes = '', name = '', value] = /^(-{0,2})([A-Za-z][\w.-]*)(?:=(.*))?$/s.exec(arg) ?? [];
  if (name === '' || (dashes === '' && value === undefined)) return null;
  return { name, value: value ?? null };
}
