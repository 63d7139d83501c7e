import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageDir = fileURLToPath(new URL('../../', import.meta.url));
const goTemplates = join(packageDir, 'templates/go');
const rustTemplates = join(packageDir, 'templates/rust');

/** The templates that stand on their own; those of the switch need a contract's package around them. */
const ownGoFiles =
  /^(?!.*_test)(?:crash_budget|envelope|frame|handshake|one_shot|outbox|pipes|process.*|serve.*|transport|worker_.*)\.go$/;

/** The contract of the programs in test/programs. */
export const testContract = 'c0ffee00'.repeat(8);

/** A Go module of the templates and further files, all in one package. */
export function layOutGo(packageName: string, ...files: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'facade-go-'));
  const templates = readdirSync(goTemplates).filter((name) => ownGoFiles.test(name));
  for (const file of [...templates.map((name) => join(goTemplates, name)), ...files]) {
    const source = readFileSync(file, 'utf8').replace(/^package \w+$/m, `package ${packageName}`);
    writeFileSync(join(dir, file.slice(file.lastIndexOf('/') + 1)), source);
  }
  cpSync(join(goTemplates, 'go.mod'), join(dir, 'go.mod'));
  return dir;
}

/** Builds a Go program of the templates and further files, and returns its path. */
export function buildGo(...files: readonly string[]): string {
  const dir = layOutGo('main', ...files);
  execFileSync('go', ['build', '-o', 'program', '.'], { cwd: dir, stdio: ['ignore', 'inherit', 'inherit'] });
  return join(dir, 'program');
}

/** A Rust crate of the templates, a main file and a directory of integration tests. */
export function layOutRust(main: string, tests?: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'facade-rust-'));
  mkdirSync(join(dir, 'src'));
  cpSync(join(rustTemplates, 'src/runtime'), join(dir, 'src/runtime'), { recursive: true });
  cpSync(join(rustTemplates, 'Cargo.toml'), join(dir, 'Cargo.toml'));
  cpSync(join(rustTemplates, 'Cargo.lock'), join(dir, 'Cargo.lock'));
  writeFileSync(join(dir, 'src/lib.rs'), '//! The runtime alone.\n\npub mod runtime;\n');
  cpSync(main, join(dir, 'src/main.rs'));
  if (tests !== undefined) cpSync(tests, join(dir, 'tests'), { recursive: true });
  return dir;
}

/** Dependencies are compiled once and kept, which is most of the time. */
const cargoTarget = join(packageDir, '../../node_modules/.cache/strangler-templates');

/** Builds a Rust program of the templates and a main file, and returns its path; `isRelease` as a user would. */
export function buildRust(main: string, isRelease = false): string {
  const dir = layOutRust(main);
  const program = join(dir, 'target/release/facade');
  if (isRelease) {
    cargoBuild(dir, {});
    return program;
  }
  // By a name of its own, since others build in the same place at the same time.
  const name = basename(dir);
  const manifest = readFileSync(join(dir, 'Cargo.toml'), 'utf8');
  const bin = `\n[[bin]]\nname = "${name}"\npath = "src/main.rs"\n`;
  writeFileSync(
    join(dir, 'Cargo.toml'),
    manifest.replace(/^publish = false$/m, '$&\nautobins = false') + bin,
  );
  // Across crates the compiler takes long.
  const quick = { CARGO_PROFILE_RELEASE_LTO: 'off', CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '16' };
  cargoBuild(dir, { ...quick, CARGO_TARGET_DIR: cargoTarget });
  mkdirSync(dirname(program), { recursive: true });
  cpSync(join(cargoTarget, 'release', name), program);
  rmSync(join(cargoTarget, 'release', name));
  return program;
}

function cargoBuild(cwd: string, more: Readonly<Record<string, string>>): void {
  execFileSync('cargo', ['build', '--quiet', '--release', '--locked'], {
    cwd,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** A file beside the tests. */
export function testFile(path: string): string {
  return join(packageDir, 'test', path);
}
