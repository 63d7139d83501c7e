import type { Profile } from '@strangler/core';
import { LineReader, quoteLine, type TextSource } from '../line-reader.ts';
import { FrameGroups } from './frame-groups.ts';
import { type PerfFrame, parsePerfFrame } from './parse-frame.ts';
import { type PerfHeader, parsePerfHeader } from './parse-header.ts';
import { PerfSamples } from './perf-samples.ts';

/** Whether the first line that is no comment is one of `perf script`. */
export function isPerfScript(firstContent: string): boolean {
  return parsePerfHeader(firstContent) !== null || isIndentedFrame(firstContent);
}

/**
 * Reads what `perf script` prints: a line a sample and its stack below, leaf first, to an empty line.
 *
 * Inlined frames are kept as lines of the location that holds them. The value of a sample is its period; that of perf's clocks
 * is CPU time in nanoseconds. Throws PROFILE_INVALID for a line that is neither.
 */
export function readPerfScript(source: TextSource): Profile {
  const reader = new LineReader(source);
  const refuse = (problem: string) => reader.fault('sample', problem);
  const samples = new PerfSamples(source.limits, refuse);
  const frames = new FrameGroups(source.limits, refuse, (location) => samples.pushFrame(location));
  new ScriptReader(reader, samples, frames).readAll();
  const found = samples.finish();
  return {
    ...found,
    ...frames.tables.finish(),
    defaultSampleType: found.sampleTypes.length - 1,
    timeNanos: 0n,
    comments: [],
    docUrl: '',
    dropFrames: '',
    keepFrames: '',
  };
}

/** What the lines so far began: nothing, a sample of a header, or one of a text without headers. */
type Open = { readonly header: PerfHeader | null } | null;

/** How many lines the frames of are kept, so that they are not taken apart again. */
const knownLines = 2 ** 15;

class ScriptReader {
  readonly #reader: LineReader;
  readonly #samples: PerfSamples;
  readonly #frames: FrameGroups;
  readonly #known = new Map<string, PerfFrame>();
  #open: Open = null;
  #hasFrames = false;
  #hasHeaders = false;

  constructor(reader: LineReader, samples: PerfSamples, frames: FrameGroups) {
    this.#reader = reader;
    this.#samples = samples;
    this.#frames = frames;
  }

  readAll(): void {
    const reader = this.#reader;
    while (reader.next()) {
      if (reader.text.trim() === '') this.#finishSample();
      else if (this.#open !== null || !reader.text.startsWith('#')) this.#readLine(reader.text);
      reader.checkLineEnd();
    }
    this.#finishSample();
  }

  #readLine(text: string): void {
    const header = this.#headerOf(text);
    const frame = header === null ? this.#frameOf(text) : null;
    if (header !== null) this.#begin(header);
    else if (frame !== null) this.#addFrame(frame, text);
    else if (this.#frames.isOpen && text.startsWith('  ')) this.#frames.addSource(text.trim());
    else throw this.#noFrame(text);
  }

  /** The header that a line is; null for a line of a stack. */
  #headerOf(text: string): PerfHeader | null {
    const isIndented = /^\s/.test(text);
    // Without stacks perf pads the command from the left, so that its line looks like a frame; frames have a tab.
    const header = isIndented && (text.startsWith('\t') || this.#hasFrames) ? null : parsePerfHeader(text);
    if (header !== null || isIndented) return header;
    throw this.#reader.fault('sample', `no line "command pid time: period event:": ${quoteLine(text)}`);
  }

  /** The frame of a line; most lines of a script are ones that stood there before. */
  #frameOf(text: string): PerfFrame | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const frame = parsePerfFrame(text);
    if (this.#known.size >= knownLines) this.#known.clear();
    if (frame !== null && text.length <= 1024) this.#known.set(text, frame);
    return frame;
  }

  #begin(header: PerfHeader): void {
    this.#finishSample();
    this.#hasHeaders = true;
    if (!header.isRecord) this.#open = { header };
  }

  #addFrame(frame: PerfFrame, text: string): void {
    if (this.#open === null) {
      if (this.#hasHeaders) throw this.#reader.fault('sample', 'a frame of no sample');
      this.#open = { header: null };
    }
    this.#hasFrames = true;
    this.#frames.add(frame, text);
  }

  #finishSample(): void {
    if (this.#open === null) return;
    const { header } = this.#open;
    if (!this.#hasFrames && header !== null) this.#addOnlyFrame(header.rest);
    this.#frames.finish();
    this.#samples.finishSample(header);
    this.#open = null;
    this.#hasFrames = false;
  }

  /** Adds the frame that stands on the line of its sample where no stacks were recorded. */
  #addOnlyFrame(text: string): void {
    const frame = /^[0-9a-f]+\s+\S/.test(text.slice(0, 64)) ? parsePerfFrame(text) : null;
    if (frame !== null) this.#frames.add(frame, text);
  }

  #noFrame(text: string): Error {
    return this.#reader.fault('frame', `no frame "address symbol (object)": ${quoteLine(text)}`);
  }
}

function isIndentedFrame(line: string): boolean {
  return /^\s/.test(line) && /^\s{2,}[0-9a-f]{1,16}\s+\S/.test(line) && parsePerfFrame(line) !== null;
}
