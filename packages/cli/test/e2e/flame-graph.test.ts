import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { useBrowser } from './open-browser.ts';
import { sampleProfile } from './sample-profile.ts';

const browser = useBrowser();
const directory = mkdtempSync(join(tmpdir(), 'flame-graph-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const stacks = {
  'main.main': 10,
  'main.main > main.hash > crypto/sha256.block': 40,
  'main.main > main.hash > ~main.update': 20,
  'main.main > main.scan > github.com/user/lib.Walk': 20,
  'runtime.gcBgMarkWorker > runtime.scanobject': 10,
};

/** Names that would do something if they were taken for markup or script. */
const hostile = [
  '</script><script>window.broken = 1</script>',
  '<img src=x onerror="window.broken = 2">',
  '"><svg onload="window.broken = 3">',
  "');window.broken=4;('",
];

/** Renders a profile with the built command line and returns the address of the page. */
function pageOf(name: string, profile: Uint8Array): string {
  writeFileSync(join(directory, `${name}.pb.gz`), profile);
  const args = ['profile', '--from', `${name}.pb.gz`, '--format', 'html', '--out', `${name}.html`];
  expect(migrate(directory, args)).toMatchObject({ status: 0, stdout: '' });
  return `file://${join(directory, `${name}.html`)}`;
}

let plainPage: string;
beforeAll(() => {
  plainPage = pageOf('plain', sampleProfile(stacks));
});

interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
}

async function open(address: string, { colorScheme = 'light', width = 1200 }: Look = {}): Promise<Page> {
  const page = await browser().newPage({ colorScheme, viewport: { width, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (request.url() !== address) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  expect(faults).toEqual([]);
  return page;
}

async function use(look: Look, act: (page: Page) => Promise<void>, address = plainPage): Promise<void> {
  const page = await open(address, look);
  try {
    await act(page);
  } finally {
    await page.close();
  }
}

const details = (page: Page) => page.locator('#details').textContent();
const selected = async (page: Page) => (await page.locator('#details p').textContent()) ?? '';

/** A function's name in the table of all functions. */
const inTable = (page: Page, name: string) =>
  page.locator('section[aria-labelledby=functions] button.name', { hasText: name });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.focus('#graph');
  for (const key of keys) await page.keyboard.press(key);
}

/** Clicks into a row, at a part of the width. */
async function clickAt(page: Page, row: number, part: number): Promise<void> {
  const box = await page.locator('#graph').boundingBox();
  if (box === null) throw new Error('the graph is not in sight');
  await page.mouse.click(box.x + box.width * part, box.y + row * 22 + 11);
}

/** The colour of the drawing in a row, at a part of the width, as four numbers; taken once what is due has been drawn. */
function colorAt(page: Page, row: number, part: number): Promise<readonly number[]> {
  return page.evaluate(`new Promise((done) => requestAnimationFrame(() => {
    const canvas = document.querySelector('canvas');
    const y = ${row * 22 + 18} * (canvas.width / canvas.clientWidth);
    done([...canvas.getContext('2d').getImageData(canvas.width * ${part}, y, 1, 1).data]);
  }))`);
}

test('hostile names are shown and run nothing', async () => {
  const address = pageOf(
    'hostile',
    sampleProfile(Object.fromEntries(hostile.map((name) => [`main.main > ${name}`, 30]))),
  );
  await use(
    {},
    async (page) => {
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter', 'Escape');
      for (const name of hostile) {
        await inTable(page, name).click();
        expect(await selected(page)).toBe(name);
      }
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(await page.locator('#graph img, main script, h1 script').count()).toBe(0);
    },
    address,
  );
});

describe('zoom', () => {
  test('a click zooms to a frame, the button and Escape lead back', async () => {
    await use({}, async (page) => {
      const reset = page.locator('#reset');
      expect(await reset.isDisabled()).toBe(true);
      await clickAt(page, 2, 0.3);
      expect(await selected(page)).toBe('main.hash');
      await clickAt(page, 3, 0.9);
      expect(await selected(page)).toBe('main.update');
      await reset.click();
      expect(await reset.isDisabled()).toBe(true);
      expect(await page.evaluate('document.activeElement.id')).toBe('graph');
      await clickAt(page, 3, 0.9);
      expect(await selected(page)).not.toBe('main.update');
      await press(page, 'Escape');
      expect(await selected(page)).toBe('whole profile');
    });
  });

  test('Enter zooms to the selected frame, whose callers stay above it', async () => {
    await use({}, async (page) => {
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter');
      expect(await selected(page)).toBe('main.scan');
      await clickAt(page, 3, 0.02);
      expect(await selected(page)).toBe('github.com/user/lib.Walk');
      await clickAt(page, 1, 0.98);
      expect(await selected(page)).toBe('main.main');
    });
  });
});

test('arrow keys walk through the tree', async () => {
  await use({}, async (page) => {
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'Home']) {
      await press(page, key);
      seen.push(await selected(page));
    }
    expect(seen).toEqual([
      'main.main',
      'main.hash',
      'crypto/sha256.block',
      'main.update',
      'crypto/sha256.block',
      'main.hash',
      'whole profile',
    ]);
  });
});

test('a frame says what it costs here and everywhere, how sure that is, whose it is and where it stands', async () => {
  await use({}, async (page) => {
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    const text = await details(page);
    expect(text).toContain('200 ms (20.00 %), itself 200 ms (20.00 %)');
    expect(text).toMatch(
      /cum 200 ms \(20\.00 %\), 95 % interval 12\.\d to 29\.\d %, flat 200 ms \(20\.00 %\)/,
    );
    expect(text).toContain('program, inlined, /home/user/tool/main.go:5');
  });
});

test('hovering shows a frame and leaving shows the selected one again', async () => {
  await use({}, async (page) => {
    await press(page, 'ArrowDown');
    await page.hover('#graph', { position: { x: 300, y: 55 } });
    expect(await selected(page)).toBe('main.hash');
    await page.hover('h1');
    expect(await selected(page)).toBe('main.main');
  });
});

describe('search', () => {
  test('highlights what matches, says its share and goes from one match to the next', async () => {
    await use({}, async (page) => {
      const before = await colorAt(page, 2, 0.3);
      await press(page, '/');
      await page.keyboard.type('main.HASH'.toLowerCase());
      expect(await page.locator('#found').textContent()).toBe('60.00 % in 1 stack');
      expect(await colorAt(page, 2, 0.3)).not.toEqual(before);
      await page.fill('#query', 'runtime.');
      expect(await page.locator('#found').textContent()).toBe('10.00 % in 1 stack');
      await page.keyboard.press('Enter');
      expect(await selected(page)).toBe('runtime.gcBgMarkWorker');
      await page.keyboard.press('Escape');
      expect(await page.inputValue('#query')).toBe('');
      expect(await colorAt(page, 2, 0.3)).toEqual(before);
    });
  });

  test('takes what is typed for text, never for an expression', async () => {
    await use({}, async (page) => {
      for (const text of ['(a+)+$', 'main.*', '[', '\\']) {
        await page.fill('#query', text);
        expect(await page.locator('#found').textContent()).toBe('nothing matches');
      }
    });
  });

  test('a name in a table leads to its frame', async () => {
    await use({}, async (page) => {
      await inTable(page, 'github.com/user/lib.Walk').click();
      expect(await selected(page)).toBe('github.com/user/lib.Walk');
    });
  });
});

describe('accessibility', () => {
  const looks: readonly Look[] = [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', width: 400 },
    { colorScheme: 'dark', width: 400 },
  ];

  test.each(looks)('axe finds nothing wrong: %o', async (look) => {
    await use(look, async (page) => {
      await page.evaluate(axe.source);
      expect(await violations(page)).toEqual([]);
      await page.fill('#query', 'hash');
      await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await violations(page)).toEqual([]);
    });
  });

  async function violations(page: Page): Promise<readonly string[]> {
    const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  test('nothing is wider than a narrow screen', async () => {
    await use({ width: 400 }, async (page) => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
    });
  });

  test('what is selected is announced', async () => {
    await use({}, async (page) => {
      expect(await page.getAttribute('#details', 'aria-live')).toBe('polite');
      await press(page, 'ArrowDown');
      expect(await details(page)).toContain('main.main');
    });
  });

  test('the colours of the drawing follow the scheme, and a printed page is light', async () => {
    await use({ colorScheme: 'dark' }, async (page) => {
      const color = () => colorAt(page, 1, 0.5);
      const dark = await color();
      await page.emulateMedia({ colorScheme: 'light' });
      await expect.poll(color).not.toEqual(dark);
      const light = await color();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(color).toEqual(dark);
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await color()).toEqual(light);
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      expect(await color()).toEqual(dark);
    });
  });
});

test('a tree of more than 100,000 nodes opens, zooms and finds', async () => {
  const large: Record<string, number> = {};
  for (let at = 0; at < 12_000; at++) {
    const path = Array.from(
      { length: 11 },
      (_, depth) => `main.f${depth}x${depth < 2 ? at % 10 ** depth : at}`,
    );
    large[[...path, `main.leaf${at}`].join(' > ')] = 1 + (at % 7);
  }
  const address = pageOf('large', sampleProfile(large));
  await use(
    {},
    async (page) => {
      const label = (await page.getAttribute('#graph', 'aria-label')) ?? '';
      expect(Number(label.replaceAll(/\D/g, ''))).toBeGreaterThan(100_000);
      await page.fill('#query', 'main.leaf11999');
      expect(await page.locator('#found').textContent()).toMatch(/^0\.0\d % in 1 stack$/);
      await page.keyboard.press('Enter');
      expect(await selected(page)).toBe('main.leaf11999');
      await press(page, 'ArrowUp', 'Enter', 'ArrowDown');
      expect(await selected(page)).toBe('main.leaf11999');
      await press(page, 'Escape');
      expect(await selected(page)).toBe('whole profile');
    },
    address,
  );
});

test('a stack that is thousands of frames deep can be scrolled to its leaf', async () => {
  const path = Array.from({ length: 3000 }, (_, depth) => `main.f${depth % 40}`);
  const address = pageOf('deep', sampleProfile({ [[...path, 'main.leaf'].join(' > ')]: 5 }));
  await use(
    {},
    async (page) => {
      await page.fill('#query', 'main.leaf');
      await page.keyboard.press('Enter');
      expect(await selected(page)).toBe('main.leaf');
      const top = await page.evaluate<number>("document.getElementById('graph').scrollTop");
      expect(top).toBeGreaterThan(60_000);
      await clickAt(page, 5, 0.5);
      expect(await selected(page)).toMatch(/^main\.f\d+$/);
    },
    address,
  );
});
