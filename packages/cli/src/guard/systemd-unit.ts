/** What a unit file is made from; all paths are absolute. */
export interface UnitSource {
  readonly node: string;
  readonly program: string;
  /** The directory of the config, or where there is none that of the migration. */
  readonly directory: string;
  readonly config: string | null;
  /** Where the guard has to be able to write. */
  readonly writable: readonly string[];
}

/** A systemd unit that keeps `migrate guard --watch` running: it starts again after every end but the one it is asked for. */
export function systemdUnit({ node, program, directory, config, writable }: UnitSource): string {
  const named = config === null ? ['--cwd', directory] : ['--config', config];
  const command = [node, program, 'guard', '--watch', ...named].map(quote).join(' ');
  return `[Unit]
Description=Guard of the rollout in ${escapePercent(directory)}
StartLimitIntervalSec=0

[Service]
ExecStart=${command}
WorkingDirectory=${escapePercent(directory)}
Restart=always
RestartSec=5
# Exit 1 says that the guard rolled back while it ran.
SuccessExitStatus=1
NoNewPrivileges=true
ProtectSystem=strict
ReadWritePaths=${writable.map(quote).join(' ')}
PrivateTmp=true

[Install]
WantedBy=multi-user.target
`;
}

/** As systemd reads a word: in double quotes, with its own escapes, and no specifier or variable in it. */
function quote(word: string): string {
  const escaped = word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '$$$$');
  return `"${escapePercent(escaped)}"`;
}

function escapePercent(text: string): string {
  return text.replaceAll('%', '%%');
}
