/** What is known about a tool before looking for it. */
export interface ToolFacts {
  readonly versionArgs: readonly string[];
  /** The line that installs it. */
  readonly install: string;
  readonly minimum: { readonly major: number; readonly minor: number } | null;
}

const rustup = "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh";

/** The tools that the packages start, by the name of their program. */
export const toolFacts = {
  go: {
    versionArgs: ['version'],
    install: 'apt-get install golang-go',
    // The first version with toolchain lines in go.mod, profile-guided builds and forward compatibility.
    minimum: { major: 1, minor: 21 },
  },
  cargo: { versionArgs: ['--version'], install: rustup, minimum: null },
  rustc: { versionArgs: ['--version'], install: rustup, minimum: null },
  git: { versionArgs: ['--version'], install: 'apt-get install git', minimum: null },
  perf: { versionArgs: ['--version'], install: 'apt-get install linux-perf', minimum: null },
} as const satisfies Record<string, ToolFacts>;

/** The program name of a tool that the packages start. */
export type ToolName = keyof typeof toolFacts;

/** Every {@link ToolName}. */
export const toolNames = Object.keys(toolFacts) as readonly ToolName[];
