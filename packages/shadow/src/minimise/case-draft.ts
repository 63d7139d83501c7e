import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { CaseContent, CaseDocument, CaseFile } from '@strangler/core';
import type { ByteOrigin, Case, TreeEntry } from '../corpus/case.ts';
import { defaultMtimeMs } from '../corpus/read-tree.ts';

/** Content past this many bytes in all stays a file on disk: it can be dropped, but not made smaller. */
const maxContentBytes = 64 << 20;
const defaultMode = 0o644;

/** A file of a draft, in the working directory. */
export type DraftFile =
  | {
      readonly type: 'content';
      readonly path: string;
      readonly content: Buffer;
      readonly mode: number;
      readonly mtimeMs: number;
    }
  | {
      readonly type: 'copied';
      readonly path: string;
      readonly from: string;
      readonly bytes: number;
      readonly mode: number;
      readonly mtimeMs: number;
    }
  | { readonly type: 'symlink'; readonly path: string; readonly target: string };

/** A case that is being made smaller: everything that can be taken away, as values. */
export interface CaseDraft {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: Buffer | null;
  /** Null where the files have to stay as the case describes them. */
  readonly files: readonly DraftFile[] | null;
}

/** How large a case is. */
export interface CaseSize {
  readonly args: number;
  readonly env: number;
  /** Bytes. */
  readonly stdin: number;
  /** Files and links. */
  readonly files: number;
  /** Of arguments, variables, standard input, names and content of files together. */
  readonly bytes: number;
}

/** The case with the content of its files in memory, as far as that is small enough. Directories are left out. */
export function draftOf(each: Case): CaseDraft {
  let room = maxContentBytes - (each.stdin === null ? 0 : sizeOfOrigin(each.stdin.origin));
  const files = each.tree.entries.flatMap((entry): DraftFile[] => {
    if (entry.type === 'directory') return [];
    if (entry.type === 'symlink') return [entry];
    room -= entry.bytes;
    return [room >= 0 ? contentFile(entry) : copiedFile(entry)];
  });
  const stdin = each.stdin === null ? null : bytesOf(each.stdin.origin);
  return { args: each.args, env: each.env, stdin, files };
}

type FileEntry = Extract<TreeEntry, { type: 'file' }>;

function contentFile({ path, origin, mode, mtimeMs }: FileEntry): DraftFile {
  return { type: 'content', path, content: bytesOf(origin), mode, mtimeMs };
}

function copiedFile(entry: FileEntry): DraftFile {
  const { path, origin, bytes, mode, mtimeMs } = entry;
  if (origin.kind === 'bytes') return contentFile(entry);
  return { type: 'copied', path, from: origin.path, bytes, mode, mtimeMs };
}

function sizeOfOrigin(origin: ByteOrigin): number {
  return origin.kind === 'bytes' ? origin.bytes.length : 0;
}

function bytesOf(origin: ByteOrigin): Buffer {
  return origin.kind === 'bytes' ? Buffer.from(origin.bytes) : readFileSync(origin.path);
}

/** The draft as a case document; `files` stand in where the draft leaves them as they are. */
export function documentOf(draft: CaseDraft, files: CaseDocument['files']): CaseDocument {
  const { args, env, stdin } = draft;
  const own = draft.files === null ? files : Object.fromEntries(draft.files.map(describeFile));
  return {
    ...(args.length > 0 && { args: [...args] }),
    ...(stdin !== null && { stdin: describeContent(stdin) }),
    ...(Object.keys(env).length > 0 && { env: { ...env } }),
    ...(own !== undefined && Object.keys(own).length > 0 && { files: own }),
  };
}

function describeContent(content: Buffer): CaseContent {
  return isUtf8(content) ? content.toString() : { base64: content.toString('base64') };
}

function describeFile(file: DraftFile): [string, CaseFile] {
  if (file.type === 'symlink') return [file.path, { symlink: file.target }];
  const attributes = {
    mode: `0${file.mode.toString(8).padStart(3, '0')}`,
    mtime: new Date(file.mtimeMs).toISOString(),
  };
  if (file.type === 'copied') return [file.path, { file: file.from, ...attributes }];
  if (isPlain(file) && isUtf8(file.content)) return [file.path, file.content.toString()];
  return [file.path, { base64: file.content.toString('base64'), ...(isPlain(file) ? {} : attributes) }];
}

/** Says whether a file has the mode and time of content that is written in a case. */
function isPlain({ mode, mtimeMs }: { readonly mode: number; readonly mtimeMs: number }): boolean {
  return mode === defaultMode && mtimeMs === defaultMtimeMs;
}

/** The file with the mode and time that content written in a case has. */
export function plainFile(file: DraftFile): DraftFile {
  return file.type === 'symlink' ? file : { ...file, mode: defaultMode, mtimeMs: defaultMtimeMs };
}

/** The size of a case, from its parts. */
export function sizeOf(each: Case): CaseSize {
  const files = each.tree.entries.filter(({ type }) => type !== 'directory');
  const stdin = each.stdin === null ? 0 : bytesOf(each.stdin.origin).length;
  const fileBytes = files.map((file) => Buffer.byteLength(file.path) + contentBytes(file));
  const env = Object.entries(each.env).map(([name, value]) => Buffer.byteLength(name + value));
  const args = each.args.map((arg) => Buffer.byteLength(arg));
  return {
    args: args.length,
    env: env.length,
    stdin,
    files: files.length,
    bytes: [...args, ...env, stdin, ...fileBytes].reduce((total, size) => total + size, 0),
  };
}

function contentBytes(entry: TreeEntry): number {
  if (entry.type === 'file') return entry.bytes;
  return entry.type === 'symlink' ? Buffer.byteLength(entry.target) : 0;
}
