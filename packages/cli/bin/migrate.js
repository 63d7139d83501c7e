#!/usr/bin/env node
// Plain old JavaScript, so that a Node.js that is too old says so instead of failing to parse.
const parts = process.versions.node.split('.').map(Number);

function refuseOldNode() {
  fail({
    code: 'NODE_TOO_OLD',
    message: 'migrate needs Node.js 22.12 or newer',
    cause: `This is Node.js ${process.versions.node}, at ${process.execPath}.`,
    next: 'Install Node.js 24, or start migrate through npx or an npm script of a project that pins one.',
  });
}

function refuseBroken(thrown) {
  const back =
    'Until then the variable STRANGLER_<FLAG>=control and the lines of the runbook go back to the control. ';
  fail({
    code: 'INTERNAL',
    message: 'migrate is not installed as a whole',
    cause: thrown instanceof Error ? thrown.message : String(thrown),
    next: `${process.argv[2] === 'rollback' ? back : ''}Install it again, with its dependencies.`,
  });
}

function fail(what) {
  const error = { schemaVersion: 1, kind: 'error', ...what };
  const text = `${error.code}: ${error.message}\n  why:  ${error.cause}\n  next: ${error.next}\n`;
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(error)}\n`);
  else process.stderr.write(text);
  process.exitCode = 3;
}

// Keeps what V8 compiled for the next start, in a directory of the user's cache that is there or can be made.
function keepCompiledCode() {
  const { XDG_CACHE_HOME: cacheHome = '', HOME: home = '' } = process.env;
  const caches = cacheHome.startsWith('/') ? cacheHome : home.startsWith('/') ? `${home}/.cache` : '';
  if (caches === '') return;
  const { existsSync, mkdirSync } = require('node:fs');
  const dirs = [caches, `${caches}/strangler`, `${caches}/strangler/compiled`];
  try {
    // One by one: where no directory can be made, as in /proc, making all at once never ends.
    for (const dir of dirs) if (!existsSync(dir)) mkdirSync(dir);
    require('node:module').enableCompileCache(dirs[2]);
  } catch {
    // All is compiled again at the next start.
  }
}

function printVersion() {
  try {
    return require('node:fs').writeSync(1, `${require('../package.json').version}\n`) > 0;
  } catch {
    // The whole command line meets the same error and says what it is.
    return false;
  }
}

// Nothing may stop a rollback, a file that is missing here least of all: the whole command line can do it too.
function rollBackQuickly(argv) {
  try {
    return require('../dist/bundle/rollback.cjs').quickRollback(argv);
  } catch {
    return false;
  }
}

// What is asked most is answered without loading the whole command line; all else is left to that.
function answerQuickly(argv) {
  if (argv.length === 1 && argv[0] === '--version') return printVersion();
  if (argv[0] === 'rollback') return rollBackQuickly(argv);
  return (
    argv[0] === 'profile' && argv[1] === '--from' && require('../dist/bundle/profile.cjs').quickProfile(argv)
  );
}

if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 12)) refuseOldNode();
else {
  // A rollback does not wait for a cache, which may lie on a disk that hangs.
  if (process.argv[2] !== 'rollback') keepCompiledCode();
  if (!answerQuickly(process.argv.slice(2))) {
    import('../dist/bundle/main.js').then((main) => main.start(), refuseBroken);
  }
}
