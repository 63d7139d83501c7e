import type { Output } from '@strangler/core';
import { type ByteSource, bytesInMemory } from '../bytes/byte-source.ts';
import type { ReadOutput } from '../bytes/read-output.ts';
import type { Format, ParsedDocument, ReadResult } from '../documents/document.ts';
import { decodeText, readAny, readAs } from '../documents/read-document.ts';
import { readText } from '../documents/read-text.ts';

/** Reads the outputs of one case, each of them once however many runs it is compared with. */
export class OutputReader {
  readonly #read: ReadOutput;
  readonly #open: ((output: Output) => ByteSource) | undefined;
  readonly #texts = new Map<string, string | null>();
  readonly #documents = new Map<string, ReadResult>();

  constructor(read: ReadOutput, open: ((output: Output) => ByteSource) | undefined) {
    this.#read = read;
    this.#open = open;
  }

  /** Null where the bytes are no text. */
  textOf(output: Output): string | null {
    const known = this.#texts.get(output.sha256);
    if (known !== undefined) return known;
    const text = decodeText(this.#read(output));
    this.#texts.set(output.sha256, text);
    return text;
  }

  /** The output read in a format, or as what it looks like. */
  documentOf(output: Output, text: string, format: Format | null): ReadResult {
    const id = `${output.sha256} ${format}`;
    const known = this.#documents.get(id);
    if (known !== undefined) return known;
    const made: ReadResult = format === null ? { ok: true, document: readAny(text) } : readAs(format, text);
    this.#documents.set(id, made);
    return made;
  }

  linesOf(output: Output, text: string): ParsedDocument {
    const read = this.documentOf(output, text, 'text');
    return read.ok ? read.document : readText(text);
  }

  /** The bytes piece by piece; the caller closes it. */
  open(output: Output): ByteSource {
    return this.#open === undefined ? bytesInMemory(this.#read(output)) : this.#open(output);
  }
}
