import { Namer, pascalCase, wordsOf } from '../contract/names.ts';

const initialisms = new Set([
  'api',
  'ascii',
  'cpu',
  'css',
  'dns',
  'eof',
  'gid',
  'html',
  'http',
  'https',
  'id',
  'ip',
  'json',
  'os',
  'pid',
  'ram',
  'rpc',
  'sql',
  'ssh',
  'tcp',
  'tls',
  'ttl',
  'udp',
  'ui',
  'uid',
  'uri',
  'url',
  'utf8',
  'uuid',
  'vm',
  'xml',
]);

/** An exported Go name, with initialisms as Go writes them. */
export function exportedName(name: string, fallback: string): string {
  const pascal = wordsOf(name)
    .map((word) => (initialisms.has(word) ? word.toUpperCase() : pascalCase(word)))
    .join('');
  return /^[A-Z]/.test(pascal) ? pascal : `${fallback}${pascal}`;
}

/** A Go name of the package's own: the first letter in lower case. */
export function ownName(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Names for the fields of a struct, which may not be those of its methods. */
export function fieldNamer(isError: boolean): Namer {
  return new Namer(['MarshalJSON', 'UnmarshalJSON', ...(isError ? ['Error'] : [])]);
}
