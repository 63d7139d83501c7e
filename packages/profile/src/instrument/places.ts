/** Lines and byte columns of a text. */
export class Places {
  readonly #source: string;
  readonly #starts: readonly number[];

  constructor(source: string) {
    this.#source = source;
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  lineOf(index: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  columnOf(index: number): number {
    const start = this.#starts[this.lineOf(index) - 1] as number;
    return Buffer.byteLength(this.#source.slice(start, index)) + 1;
  }
}
