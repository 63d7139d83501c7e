#!/usr/bin/env node
// Plain old JavaScript, so that a Node.js that is too old says so instead of failing to parse.
const parts = process.versions.node.split('.').map(Number);

function refuseOldNode() {
  const error = {
    schemaVersion: 1,
    kind: 'error',
    code: 'NODE_TOO_OLD',
    message: 'migrate needs Node.js 22.12 or newer',
    cause: `This is Node.js ${process.versions.node}, at ${process.execPath}.`,
    next: 'Install Node.js 24, or start migrate through npx or an npm script of a project that pins one.',
  };
  const text = `${error.code}: ${error.message}\n  why:  ${error.cause}\n  next: ${error.next}\n`;
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(error)}\n`);
  else process.stderr.write(text);
  process.exitCode = 3;
}

if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 12)) refuseOldNode();
else import('../dist/main.js').then((main) => main.start());
