import type { ProfileTables, SampleBatch } from '../../analyse/sample-batch.ts';
import { shapes } from '../pprof/message-shapes.ts';
import { BaseMarks } from '../pprof/read-labels.ts';
import { completeTables, type PprofTables, readTables } from '../pprof/read-pprof.ts';
import { SampleColumns } from '../pprof/sample-columns.ts';
import { WireReader } from '../pprof/wire-reader.ts';
import type { ReadLimits } from '../read-limits.ts';
import { decodedChunks, type OpenChunks } from './decoded-chunks.ts';
import { FieldScanner } from './field-scanner.ts';
import { rememberChunks } from './remember-chunks.ts';
import { RememberedBatches } from './remembered-batches.ts';
import { Unstreamable } from './unstreamable.ts';

const sampleField = 2;
const batchLength = 2048;
/** Decoded once where it fits; memory has this bound, and does not grow with larger files. */
const rememberedBytes = 2 ** 25;
/** Samples take some bytes more than the file has for them, since each has its offset and whole values. */
const rememberedBatchBytes = 1.5 * rememberedBytes;
/** So many bytes tell a text from a protobuf. */
const startBytes = 64;

/**
 * A pprof protobuf whose tables are in memory and whose samples are read in passing, once a pass, in batches.
 *
 * All that breaks a rule throws, but not always the error that the reader of whole files throws.
 */
export class ProfileStream {
  readonly tables: ProfileTables;
  readonly #read: PprofTables;
  readonly #open: OpenChunks;
  readonly #batches: RememberedBatches;

  private constructor(read: PprofTables, open: OpenChunks) {
    this.tables = completeTables(read);
    this.#batches = new RememberedBatches(this.tables.locations.length, rememberedBatchBytes);
    this.#read = read;
    this.#open = open;
  }

  /** Opens a file; it must not change until the last pass is done. */
  static ofFile(path: string, limits: ReadLimits): Promise<ProfileStream> {
    return ProfileStream.of(() => decodedChunks(path, limits.decodedBytes), path, limits);
  }

  /** Reads all fields but the samples, which may come before what they refer to. */
  static async of(decode: OpenChunks, origin: string, limits: ReadLimits): Promise<ProfileStream> {
    const open = rememberChunks(decode, rememberedBytes);
    const kept: Uint8Array[] = [];
    const scanner = new FieldScanner({
      wants: (field) => field !== sampleField,
      take: (bytes, { start, end }) => kept.push(bytes.slice(start, end)),
    });
    let start: Uint8Array = new Uint8Array(0);
    for await (const chunk of open()) {
      if (start.length < startBytes) start = Buffer.concat([start, chunk.subarray(0, startBytes)]);
      scanner.push(chunk);
    }
    scanner.finish();
    if (looksLikeText(start.subarray(0, startBytes))) throw new Unstreamable('it begins like a text');
    return new ProfileStream(readTables(Buffer.concat(kept), origin, limits), open);
  }

  /** Passes all samples by; a batch is valid until the next one. */
  async forEachBatch(take: (batch: SampleBatch) => void): Promise<void> {
    if (this.#batches.isWhole) return this.#batches.replay(take);
    await this.#decodeBatches((batch) => {
      take(batch);
      this.#batches.add(batch);
    });
    this.#batches.complete();
  }

  async #decodeBatches(take: (batch: SampleBatch) => void): Promise<void> {
    const { strings, locations, sampleTypes, reader } = this.#read;
    const samples = new WireReader(new Uint8Array(0), reader.origin, shapes.profile);
    const columns = new SampleColumns(
      samples,
      {
        locationIds: locations.ids,
        valueCount: sampleTypes.length,
        labels: new BaseMarks(samples, strings),
      },
      batchLength,
    );
    const flush = () => {
      take({ samples: columns.finish(), isBase: [false, true] });
      columns.clear();
    };
    const scanner = new FieldScanner({
      wants: (field) => field === sampleField,
      take: (bytes, { content, end }) => {
        samples.bytes = bytes;
        columns.add(content, end);
        if (columns.length === batchLength) flush();
      },
    });
    for await (const chunk of this.#open()) scanner.push(chunk);
    scanner.finish();
    flush();
  }
}

/** As the reader of whole files tells texts from protobuf: by control characters in the first bytes. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
