import { MessageWriter } from './protobuf.ts';

/** A profile as profile.proto lays it out; ids are indices + 1 unless given, strings are interned. */
export interface ProfileSpec {
  readonly sampleTypes: readonly (readonly [type: string, unit: string])[];
  readonly defaultSampleType?: string;
  readonly mappings?: readonly MappingSpec[];
  readonly functions: readonly FunctionSpec[];
  readonly locations: readonly LocationSpec[];
  readonly samples: readonly SampleSpec[];
  readonly dropFrames?: string;
  readonly keepFrames?: string;
  readonly timeNanos?: bigint;
  readonly period?: readonly [type: string, unit: string, period: bigint];
  readonly comments?: readonly string[];
}

export interface MappingSpec {
  readonly start?: bigint;
  readonly limit?: bigint;
  readonly file: string;
  readonly buildId?: string;
}

export interface FunctionSpec {
  readonly name: string;
  readonly systemName?: string;
  readonly file?: string;
  readonly startLine?: number;
}

export interface LocationSpec {
  /** Index of the mapping, left out for none. */
  readonly mapping?: number;
  readonly address?: bigint;
  /** Index of the function, the line and the column, innermost first. */
  readonly lines: readonly (readonly [functionIndex: number, line: number, column?: number])[];
  readonly isFolded?: boolean;
}

export interface SampleSpec {
  /** Indices of locations, leaf first. */
  readonly stack: readonly number[];
  readonly values: readonly bigint[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** How the bytes are laid out where profile.proto leaves a choice. */
export interface EncodeOptions {
  readonly packed?: boolean;
  /** Adds this to every id, so that ids are sparse and go past 2^53. */
  readonly idOffset?: bigint;
  /** Writes fields that no reader knows, of every wire type. */
  readonly unknownFields?: boolean;
}

/** Encodes a profile as uncompressed protobuf, the string table last and samples before what they refer to. */
export function encodeProfile(spec: ProfileSpec, options: EncodeOptions = {}): Uint8Array {
  return new ProfileEncoder(spec, options).encode();
}

class ProfileEncoder {
  readonly #spec: ProfileSpec;
  readonly #options: EncodeOptions;
  readonly #strings = new Map([['', 0]]);

  constructor(spec: ProfileSpec, options: EncodeOptions) {
    this.#spec = spec;
    this.#options = options;
  }

  encode(): Uint8Array {
    const { sampleTypes, samples, mappings = [], locations, functions } = this.#spec;
    const writer = new MessageWriter();
    for (const type of sampleTypes) writer.message(1, this.#valueType(...type));
    for (const sample of samples) writer.message(2, this.#withNoise(this.#sample(sample)));
    for (const [at, mapping] of mappings.entries()) writer.message(3, this.#mapping(mapping, at));
    for (const [at, location] of locations.entries()) {
      writer.message(4, this.#withNoise(this.#location(location, at)));
    }
    for (const [at, entry] of functions.entries()) writer.message(5, this.#function(entry, at));
    this.#header(writer);
    for (const text of this.#strings.keys()) writer.text(6, text);
    return this.#withNoise(writer).finish();
  }

  #header(writer: MessageWriter): void {
    const { dropFrames = '', keepFrames = '', timeNanos = 0n, period, comments = [] } = this.#spec;
    writer.int(7, this.#string(dropFrames)).int(8, this.#string(keepFrames)).int(9, timeNanos);
    if (period) writer.message(11, this.#valueType(period[0], period[1])).int(12, period[2]);
    const texts = comments.map((comment) => this.#string(comment));
    if (this.#options.packed) writer.packed(13, texts);
    else writer.unpacked(13, texts);
    writer.int(14, this.#string(this.#spec.defaultSampleType ?? ''));
  }

  #valueType(type: string, unit: string): MessageWriter {
    return new MessageWriter().int(1, this.#string(type)).int(2, this.#string(unit));
  }

  #sample({ stack, values, labels = {} }: SampleSpec): MessageWriter {
    const writer = new MessageWriter();
    const ids = stack.map((location) => this.#id(location));
    if (this.#options.packed) writer.packed(1, ids).packed(2, values);
    else writer.unpacked(1, ids).unpacked(2, values);
    for (const [key, text] of Object.entries(labels)) {
      writer.message(3, new MessageWriter().int(1, this.#string(key)).int(2, this.#string(text)));
    }
    return writer;
  }

  #mapping({ start = 0n, limit = 0n, file, buildId = '' }: MappingSpec, at: number): MessageWriter {
    return new MessageWriter()
      .int(1, this.#id(at))
      .int(2, start)
      .int(3, limit)
      .int(5, this.#string(file))
      .int(6, this.#string(buildId))
      .int(7, 1);
  }

  #location({ mapping, address = 0n, lines, isFolded = false }: LocationSpec, at: number): MessageWriter {
    const writer = new MessageWriter().int(1, this.#id(at)).int(3, address);
    if (mapping !== undefined) writer.int(2, this.#id(mapping));
    for (const [functionIndex, line, column = 0] of lines) {
      writer.message(4, new MessageWriter().int(1, this.#id(functionIndex)).int(2, line).int(3, column));
    }
    return writer.int(5, isFolded ? 1 : 0);
  }

  #function({ name, systemName = name, file = '', startLine = 0 }: FunctionSpec, at: number): MessageWriter {
    return new MessageWriter()
      .int(1, this.#id(at))
      .int(2, this.#string(name))
      .int(3, this.#string(systemName))
      .int(4, this.#string(file))
      .int(5, startLine);
  }

  #withNoise(writer: MessageWriter): MessageWriter {
    if (!this.#options.unknownFields) return writer;
    const fixed64 = [1, 2, 3, 4, 5, 6, 7, 8];
    return writer
      .int(19, 7)
      .text(300, 'unknown')
      .raw(((16 << 3) & 0x7f) | 1 | 0x80, 1, ...fixed64)
      .raw(((17 << 3) & 0x7f) | 5 | 0x80, 1, 1, 2, 3, 4);
  }

  #id(index: number): bigint {
    return BigInt(index + 1) + (this.#options.idOffset ?? 0n);
  }

  #string(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, this.#strings.size);
    return this.#strings.size - 1;
  }
}
