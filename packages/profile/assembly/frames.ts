import { Effort } from './effort';
import { FrameNames } from './frame-names';
import { readNumbers } from './read-numbers';
import { Field, Sections } from './sections';
import { shownName } from './shown-name';
import { Span } from './span';
import { Strings } from './strings';

/** What samples are counted by, numbered in the order in which locations name them; traps where functions are not plain. */
@final
export class Frames {
  readonly names: FrameNames;
  /** By frame. */
  readonly files: StaticArray<Span>;
  readonly lines: StaticArray<f64>;
  /** By function. */
  private readonly functionNames: StaticArray<Span>;
  private readonly functionFiles: StaticArray<Span>;
  private readonly functionLines: StaticArray<u64>;
  /** By function: one more than its frame, 0 as long as it has none. */
  private readonly frameOf: StaticArray<u32>;

  constructor(sections: Sections, strings: Strings) {
    const functions = sections.messages[Field.functions];
    const count = functions.count;
    this.names = new FrameNames(count);
    this.files = new StaticArray<Span>(count);
    this.lines = new StaticArray<f64>(count);
    this.functionNames = new StaticArray<Span>(count);
    this.functionFiles = new StaticArray<Span>(count);
    this.functionLines = new StaticArray<u64>(count);
    this.frameOf = new StaticArray<u32>(count);
    const effort = new Effort();
    const fields = new StaticArray<u64>(6);
    for (let index: u32 = 0; index < count; index++) {
      sections.cursor.at = functions.start(index);
      readNumbers(sections.cursor, functions.end(index), fields);
      if (fields[1] !== index + 1) unreachable();
      const name = strings.at(fields[2]);
      const systemName = strings.at(fields[3]);
      effort.spend((name.length + systemName.length) as u32);
      this.functionNames[index] = shownName(name, systemName);
      this.functionFiles[index] = strings.at(fields[4]);
      this.functionLines[index] = fields[5];
    }
  }

  get count(): u32 {
    return this.names.count;
  }

  /** Of each frame: where its name starts and ends, and where its file does. */
  texts(): StaticArray<usize> {
    const places = new StaticArray<usize>(this.count * 4);
    for (let frame: u32 = 0; frame < this.count; frame++) {
      const name = this.names.name(frame);
      const file = this.files[frame];
      places[frame * 4] = name.start;
      places[frame * 4 + 1] = name.end;
      places[frame * 4 + 2] = file.start;
      places[frame * 4 + 3] = file.end;
    }
    return places;
  }

  /** Traps for a function that does not exist, and for one without a name. */
  of(id: u64): u32 {
    if (id < 1 || id > (this.frameOf.length as u64)) unreachable();
    const index = (id as u32) - 1;
    const known = this.frameOf[index];
    if (known !== 0) return known - 1;
    const name = this.functionNames[index];
    if (name.length === 0) unreachable();
    const before = this.count;
    const frame = this.names.frameOf(name);
    this.frameOf[index] = frame + 1;
    if (frame === before) {
      this.files[frame] = this.functionFiles[index];
      this.lines[frame] = this.functionLines[index] as f64;
    }
    return frame;
  }
}
