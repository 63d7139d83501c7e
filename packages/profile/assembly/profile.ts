import { checkMappings } from './check-mappings';
import { Frames } from './frames';
import { Locations } from './locations';
import { Samples } from './samples';
import { Field, Sections } from './sections';
import { Span } from './span';
import { Strings } from './strings';
import { readValueTypes } from './value-types';

/** What of a plain profile is counted; all else of it was checked. */
@final
export class Profile {
  /** Where the names and units of types start and end; see `readValueTypes`. */
  readonly sampleTypes: StaticArray<usize>;
  readonly periodTypes: StaticArray<usize>;
  readonly defaultSampleType: Span;
  readonly period: u64;
  readonly frames: Frames;
  readonly locations: Locations;
  readonly samples: Samples;

  constructor(bytes: Span) {
    const sections = new Sections(bytes);
    const strings = new Strings(sections);
    const numbers = sections.numbers;
    // Frames to drop are for the reader of all profiles.
    if (strings.at(numbers[Field.dropFrames]).length > 0) unreachable();
    strings.at(numbers[Field.keepFrames]);
    strings.at(numbers[Field.docUrl]);
    strings.at(sections.mostComment);
    const sampleTypes = readValueTypes(sections, strings, Field.sampleType);
    this.sampleTypes = sampleTypes;
    this.periodTypes = readValueTypes(sections, strings, Field.periodType);
    this.defaultSampleType = strings.at(numbers[Field.defaultSampleType]);
    this.period = numbers[Field.period];
    checkMappings(sections, strings);
    const frames = new Frames(sections, strings);
    const locations = new Locations(sections, frames);
    this.frames = frames;
    this.locations = locations;
    this.samples = new Samples(sections, sampleTypes.length / 4, locations.count);
  }
}
