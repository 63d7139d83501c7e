/** What a host reported last; `generation` is null where it followed no state. */
export interface HostSeen {
  readonly host: string;
  readonly generation: number | null;
  readonly lastMs: number;
}

const keptHosts = 10_000;

/** The newest report of each host; of more than 10,000 those that were silent longest are dropped. */
export class HostsSeen {
  readonly #hosts = new Map<string, HostSeen>();

  /** Notes a report; one that is older than what is known is ignored. */
  add(host: string, generation: number | null, timeMs: number): void {
    if (Number.isNaN(timeMs) || timeMs < (this.#hosts.get(host)?.lastMs ?? Number.NEGATIVE_INFINITY)) return;
    this.#hosts.set(host, { host, generation, lastMs: timeMs });
    if (this.#hosts.size > keptHosts) this.#dropSilent();
  }

  /** The hosts whose newest report is of another generation than this one or of none, the newest report first. */
  behind(generation: number): readonly HostSeen[] {
    return [...this.#hosts.values()]
      .filter((each) => each.generation !== generation)
      .sort((left, right) => right.lastMs - left.lastMs);
  }

  /** How many hosts are known. */
  get size(): number {
    return this.#hosts.size;
  }

  /** A tenth at once, so that the search is rare. */
  #dropSilent(): void {
    const oldest = [...this.#hosts.values()].sort((left, right) => left.lastMs - right.lastMs);
    for (const { host } of oldest.slice(0, keptHosts / 10)) this.#hosts.delete(host);
  }
}
