/** Writes corpus/cases.jsonl: 1,500 calls of the tool, all but a few on real source files of this machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseDocument } from '@strangler/core';
import { findSourceFiles, type SourceFile } from './source-files.ts';

const example = fileURLToPath(new URL('..', import.meta.url));
const repository = fileURLToPath(new URL('../../..', import.meta.url));
const wanted = 1_500;

/** Calls in which the tool has more to say than a table; each asks the operation, as who answered has to be known. */
const odd: readonly CaseDocument[] = [
  { id: 'odd:empty', source: 'odd:empty', args: ['a.go'], files: { 'a.go': '' } },
  { id: 'odd:open', source: 'odd:open', args: ['a.rs'], files: { 'a.rs': '/* /* */\nr#"\n// "\n' } },
  { id: 'odd:latin', source: 'odd:latin', args: ['a.go'], files: { 'a.go': { base64: 'YQr/' } } },
  { id: 'odd:half', source: 'odd:half', args: ['a.c'], files: { 'a.c': { base64: 'w6nigg==' } } },
  {
    id: 'odd:partly',
    source: 'odd:partly',
    args: ['--json', 'a.go', 'absent.go', 'b.go'],
    files: { 'a.go': '// a\n', 'b.go': { base64: '/w==' } },
  },
];

const files = findSourceFiles(repository);
const step = files.length / (wanted - odd.length);
const picked = Array.from({ length: wanted - odd.length }, (_, place) => files[Math.floor(place * step)]);
const cases = [...picked.flatMap((file, place) => (file === undefined ? [] : [toCase(file, place)])), ...odd];

/** A table, a JSON document, standard input under a language that may be wrong, or two files. */
function toCase(file: SourceFile, place: number): CaseDocument {
  const name = basename(file.path);
  const content = { file: file.path };
  const given = { id: file.name, source: file.name };
  switch (place % 4) {
    case 0:
      return { ...given, args: ['--json', '--language', 'go', name], files: { [name]: content } };
    case 1:
      return { ...given, args: ['--language', 'rust'], stdin: content };
    case 2:
      return {
        ...given,
        args: [name, 'more.ts'],
        files: { [name]: content, 'more.ts': 'const a = `\n//`; // b\n' },
      };
    default:
      return { ...given, args: [name], files: { [name]: content } };
  }
}

mkdirSync(`${example}corpus`, { recursive: true });
writeFileSync(`${example}corpus/cases.jsonl`, cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
process.stdout.write(`${cases.length} cases from ${files.length} distinct files: corpus/cases.jsonl\n`);
