import type { Case } from '../corpus/case.ts';
import type { CaseSource } from '../corpus/case-source.ts';
import { loadCase } from '../corpus/load-case.ts';
import { type CaseDraft, type DraftFile, documentOf, plainFile } from './case-draft.ts';
import type { Reproduction } from './reproduction.ts';
import { shrinkContent, shrinkText } from './shrink-content.ts';
import { type FirstThatShows, shrinkList } from './shrink-list.ts';

const maxRounds = 4;
/** Drafts to go back to where the last one turns out to be a flake. */
const maxHistory = 32;

/** A draft and the case that it makes. */
export interface DraftedCase {
  readonly draft: CaseDraft;
  readonly source: CaseSource;
  readonly loaded: Case;
}

/**
 * Makes a case smaller part by part until nothing more can be taken away, or the limits of the reproduction are reached.
 *
 * Gives the drafts that showed the difference, the smallest last, the first one among them.
 */
export async function shrinkCase(
  original: DraftedCase,
  reproduction: Reproduction,
): Promise<readonly DraftedCase[]> {
  const search = new Search(original, reproduction);
  for (let round = 0; round < maxRounds; round++) {
    const before = search.current;
    await shrinkParts(search);
    await shrinkContents(search);
    if (search.current === before || reproduction.isSpent) break;
  }
  return search.history;
}

class Search {
  readonly #reproduction: Reproduction;
  readonly #original: DraftedCase;
  #history: DraftedCase[];

  constructor(original: DraftedCase, reproduction: Reproduction) {
    this.#original = original;
    this.#reproduction = reproduction;
    this.#history = [original];
  }

  get history(): readonly DraftedCase[] {
    return this.#history;
  }

  get current(): CaseDraft {
    return (this.#history.at(-1) ?? this.#original).draft;
  }

  /** Takes the first draft that shows the difference for the current one. */
  readonly first: FirstThatShows<CaseDraft> = async (drafts) => {
    const made = drafts.flatMap((draft, index) => {
      const drafted = draftCase(draft, this.#original.source);
      return drafted === null ? [] : [{ ...drafted, index }];
    });
    const found = made[await this.#reproduction.firstThatShows(made.map(({ loaded }) => loaded))];
    if (found === undefined) return -1;
    const { index, ...drafted } = found;
    const [start, ...later] = [...this.#history, drafted];
    this.#history = [start ?? this.#original, ...later.slice(-maxHistory)];
    return index;
  };

  /** The same for one part of the draft. */
  part<T>(put: (draft: CaseDraft, part: T) => CaseDraft): FirstThatShows<T> {
    const base = this.current;
    return (parts) => this.first(parts.map((part) => put(base, part)));
  }
}

/** The case of a draft; null where no case can be made of it. */
export function draftCase(draft: CaseDraft, source: CaseSource): DraftedCase | null {
  const document = documentOf(draft, source.document.files);
  const drafted = { ...source, document };
  try {
    return { draft, source: drafted, loaded: loadCase(drafted) };
  } catch {
    return null;
  }
}

/** Whole files, arguments, variables, the standard input. */
async function shrinkParts(search: Search): Promise<void> {
  const { files, args, env, stdin } = search.current;
  if (stdin !== null) await search.first([{ ...search.current, stdin: null }]);
  if (files !== null) {
    await shrinkList(
      files,
      search.part((draft, kept) => ({ ...draft, files: kept })),
    );
    await makePlain(search);
  }
  await shrinkList(
    args,
    search.part((draft, kept) => ({ ...draft, args: kept })),
  );
  await shrinkList(
    Object.entries(env),
    search.part((draft, kept) => ({ ...draft, env: Object.fromEntries(kept) })),
  );
}

/** Modes and times that do not matter are those of content that is written in a case. */
async function makePlain(search: Search): Promise<void> {
  const { files } = search.current;
  if (files === null) return;
  const isSpecial = files.flatMap((file, index) => (isSame(plainFile(file), file) ? [] : [index]));
  await shrinkList(
    isSpecial,
    search.part((draft, kept) => {
      const keep = new Set(kept);
      return { ...draft, files: files.map((file, index) => (keep.has(index) ? file : plainFile(file))) };
    }),
  );
}

function isSame(a: DraftFile, b: DraftFile): boolean {
  if (a.type === 'symlink' || b.type === 'symlink') return true;
  return a.mode === b.mode && a.mtimeMs === b.mtimeMs;
}

async function shrinkContents(search: Search): Promise<void> {
  const { stdin } = search.current;
  if (stdin !== null) {
    await shrinkContent(
      stdin,
      search.part((draft, content) => ({ ...draft, stdin: content })),
    );
  }
  for (const [index, file] of (search.current.files ?? []).entries()) {
    if (file.type !== 'content') continue;
    const put = (draft: CaseDraft, content: Buffer): CaseDraft => ({
      ...draft,
      files: (draft.files ?? []).with(index, { ...file, content }),
    });
    await shrinkContent(file.content, search.part(put));
  }
  for (const [index, arg] of search.current.args.entries()) {
    if (leadsOutside(arg)) continue;
    await shrinkText(
      arg,
      search.part((draft, text) => ({ ...draft, args: draft.args.with(index, text) })),
    );
  }
  for (const [name, value] of Object.entries(search.current.env)) {
    if (leadsOutside(value)) continue;
    await shrinkText(
      value,
      search.part((draft, text) => ({ ...draft, env: { ...draft.env, [name]: text } })),
    );
  }
}

/** A part of a path that leads out of the working directory is another place, where a program might do harm. */
function leadsOutside(text: string): boolean {
  return /(?:^|[^\w.-])(?:\/|~)|\.\.\//.test(text);
}
