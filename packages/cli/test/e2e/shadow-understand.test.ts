import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderShadowJUnit } from '@strangler/report';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
const cwd = mkdtempSync(join(tmpdir(), 'understand-'));
const run = join(cwd, 'run');

/** What a program may write that would do something if it were taken for markup, XML or a control of the terminal. */
const hostile = '</pre><script>window.broken=1</script>]]>&lt;"\\033[31m\\001\\377```';

function script(name: string, text: string): void {
  writeFileSync(join(cwd, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

beforeAll(() => {
  script('control', 'sed "s/^/ok /"; echo 1 > out');
  script('candidate', `if grep -q BAD; then printf '${hostile}'; echo broken >&2; exit 4; fi; echo 2 > out`);
  const cases = ['a BAD one', 'b', 'c BAD', 'd'].map((text) => ({
    id: text[0],
    stdin: `${text}\n${'more\n'.repeat(100)}`,
  }));
  writeFileSync(join(cwd, 'cases.jsonl'), cases.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const sides = ['--control', './control', '--candidate', './candidate', '--cases', 'cases.jsonl'];
  const ended = migrate(cwd, ['shadow', ...sides, '--min-cases', '1', '--timing-cases', '0', '--out', 'run']);
  expect(ended.status).toBe(1);
  expect(ended.stdout).toContain('differences by cause\ng1  ');
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const inRun = ['--run', 'run'];

describe('show', () => {
  test('takes a group and prints what differs in its example, without controls', () => {
    const { status, stdout } = migrate(cwd, ['shadow', 'show', 'g1', ...inRun]);
    expect(status).toBe(0);
    expect(stdout).toContain('the example of g1, 2 cases');
    expect(stdout).toMatch(/^control:\n {2}cd .+\ncandidate:\n {2}cd .+\n$/m);
    expect(stdout).not.toMatch(/(?![\t\n])\p{Cc}/u);
  });

  test('names the groups that there are where one is not', () => {
    const { status, stderr } = migrate(cwd, ['shadow', 'show', 'g9', ...inRun]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^INPUT_NOT_FOUND: this run has no group g9; its report has the groups g1 to g\d/);
  });
});

describe('minimise', () => {
  test('writes a small case that its own line finds to differ', () => {
    const ended = migrate(cwd, ['shadow', 'minimise', 'a', ...inRun, '--out', 'small.json']);
    expect(ended.status).toBe(0);
    expect(ended.stdout).toMatch(/^case [0-9a-f]{12}: /);
    expect(ended.stdout).toMatch(/ B → \d+ B \(\d\.\d %\): stdin \d+ B → stdin \d+ B\n/);
    expect(JSON.parse(readFileSync(join(cwd, 'small.json'), 'utf8'))).toMatchObject({ stdin: 'BAD' });
    const [, line = ''] = /^ {2}migrate (shadow .+)$/m.exec(ended.stdout) ?? [];
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const again = migrate(cwd, [...words, '--out', 'again', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ verdict: 'fail', cases: { captured: 1, mismatch: 1 } });
  });

  test('prints one document with --json, on failure too', () => {
    const found = migrate(cwd, ['shadow', 'minimise', 'b', ...inRun, '--json', '--budget', '5s']);
    expect(JSON.parse(found.stdout)).toMatchObject({ kind: 'shadow-minimised', schemaVersion: 1 });
    const twice = migrate(cwd, ['shadow', 'minimise', 'b', ...inRun, '--json']);
    expect(twice.status).toBe(2);
    expect(JSON.parse(twice.stdout)).toMatchObject({ kind: 'error', code: 'OUTPUT_EXISTS' });
  });

  test('refuses a budget that is none', () => {
    expect(migrate(cwd, ['shadow', 'minimise', 'b', ...inRun, '--budget', '0']).status).toBe(2);
  });
});

describe('the reports of a run', () => {
  async function use(look: object, act: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser().newPage(look);
    const faults: string[] = [];
    const address = `file://${join(run, 'report.html')}`;
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('request', (request) => {
      if (request.url() !== address) faults.push(`asked for ${request.url()}`);
    });
    await page.goto(address);
    try {
      await act(page);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
    }
  }

  test('lie in its directory, and the reporters print the same', () => {
    for (const [reporter, file] of [
      ['html', 'report.html'],
      ['junit', 'junit.xml'],
    ] as const) {
      expect(existsSync(join(run, file))).toBe(true);
      const { stdout } = migrate(cwd, ['shadow', 'judge', 'run', '--reporter', reporter]);
      expect(stdout).toBe(readFileSync(join(run, file), 'utf8'));
    }
    expect(migrate(cwd, ['shadow', 'judge', 'run', '--reporter', 'markdown']).stdout).toContain('<details>');
  });

  test('the page is shown as text, whatever a program wrote', async () => {
    await use({}, async (page) => {
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(await page.locator('script, main img').count()).toBe(0);
      for (const group of await page.locator('details:not([open]) > summary').all()) await group.click();
      expect(await page.locator('main').textContent()).toContain('migrate shadow show');
    });
  });

  test('the page can be read without a script', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${join(run, 'report.html')}`);
    expect(await page.locator('.verdict').textContent()).toMatch(/^fail /);
    await page.locator('summary').first().press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).toBeNull();
    await context.close();
  });

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1200, 400].map((width) => ({ colorScheme, viewport: { width, height: 900 } })),
  );

  test.each(looks)('axe finds nothing wrong: %o', async (look) => {
    await use(look, async (page) => {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
        [],
      );
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(look.viewport.width);
    });
  });

  /** What the XML parser of the browser makes of a text. */
  async function parseXml(xml: string) {
    const page = await browser().newPage();
    const read = await page.evaluate<{ faults: number; names: string[]; failures: string[] }>(
      `(() => {
        const parsed = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml');
        const all = (name) => [...parsed.querySelectorAll(name)];
        return {
          faults: all('parsererror').length,
          names: all('testcase').map((each) => each.getAttribute('name')),
          failures: all('testcase > failure').map((each) => each.textContent),
        };
      })()`,
    );
    await page.close();
    return read;
  }

  test('the JUnit file is XML whatever characters a program writes, and keeps those that XML can hold', async () => {
    const report = JSON.parse(readFileSync(join(run, 'report.json'), 'utf8'));
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    const groups = [{ ...report.groups[0], location: units, title: units, reproduce: units }];
    const read = await parseXml(renderShadowJUnit({ ...report, groups }, [{ group: 'g1', text: units }]));
    expect(read.faults).toBe(0);
    const kept = units.replaceAll(
      /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      '\ufffd',
    );
    expect([read.names[1]?.endsWith(kept), read.failures[1]?.endsWith(kept)]).toEqual([true, true]);
  });

  test('the JUnit file has a test for the verdict and one a group', async () => {
    const { faults, names, failures } = await parseXml(readFileSync(join(run, 'junit.xml'), 'utf8'));
    const report = JSON.parse(readFileSync(join(run, 'report.json'), 'utf8'));
    const tests = report.groups.length + 1;
    expect([faults, names.length, failures.length]).toEqual([0, tests, tests]);
  });
});
