import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pushOtlp, renderPrometheus } from '../../src/export/exporters.ts';
import { type Metric, statusMetrics } from '../../src/export/status-metrics.ts';
import { writeTextfile } from '../../src/export/write-textfile.ts';
import { guardLimits } from '../../src/guard/guard-limits.ts';
import { readStatus } from '../../src/status/read-status.ts';
import { canaryRollout } from '../support/canary-rollout.ts';
import { makeDirectory, makeHome, now } from '../support/rollout.ts';
import { writeEvents } from '../support/write-events.ts';

async function metricsOf(home: string): Promise<readonly Metric[]> {
  return statusMetrics(
    await readStatus({ home, flag: null, limits: guardLimits(), evidence: null, retainDays: 60, now }),
    now,
  );
}

async function canaryMetrics(): Promise<readonly Metric[]> {
  const { home } = canaryRollout();
  const run = { generation: 2, maxRssBytes: 4096, durationMs: 250, host: 'a' } as const;
  writeEvents(home, 30, { ...run, variant: 'control', answeredBy: 'control', outcome: 'ok' });
  writeEvents(home, 9, { ...run, outcome: 'ok' });
  writeEvents(home, 1, { ...run, outcome: 'error' });
  return metricsOf(home);
}

describe('the metrics for Prometheus', () => {
  it('are what promtool takes, without a complaint', async () => {
    for (const metrics of [await canaryMetrics(), await metricsOf(makeHome())]) {
      const input = await renderPrometheus(metrics);
      const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
        input,
        encoding: 'utf8',
      });
      expect([status, stdout, stderr]).toEqual([0, '', '']);
    }
  });

  it('say what the status says, in base units', async () => {
    const lines = (await renderPrometheus(await canaryMetrics())).split('\n');
    expect(lines).toContain('strangler_stage_runs{arm="candidate"} 10');
    expect(lines).toContain('strangler_stage_error_ratio{arm="candidate"} 0.1');
    expect(lines).toContain('strangler_candidate_reached_ratio 0.25');
    expect(lines).toContain('strangler_guard_verdict{verdict="wait"} 1');
    const p95 = lines.find((line) =>
      line.startsWith('strangler_stage_duration_seconds{arm="control",point="p95"}'),
    );
    expect(Number(p95?.split(' ')[1])).toBeCloseTo(0.25, 2);
  });

  it('leave out what nobody knows', async () => {
    const names = (await metricsOf(makeHome())).map(({ name }) => name);
    expect(names).not.toContain('strangler_stage_error_ratio');
    expect(names).not.toContain('strangler_change_fail_ratio');
    expect(names).toContain('strangler_rollout_usable');
  });
});

describe('writeTextfile', () => {
  it('replaces the file at once and leaves nothing else behind', () => {
    const directory = makeDirectory();
    writeFileSync(join(directory, 'x.prom'), 'old');
    writeTextfile(join(directory, 'x.prom'), 'new');
    expect(readdirSync(directory)).toEqual(['x.prom']);
    expect(readFileSync(join(directory, 'x.prom'), 'utf8')).toBe('new');
  });

  it.each(['missing/x.prom', 'taken'])('leaves %s as it was and says why', (name) => {
    const directory = makeDirectory();
    mkdirSync(join(directory, 'taken'));
    expect(() => writeTextfile(join(directory, name), 'x')).toThrow(
      expect.objectContaining({ code: 'OUTPUT_UNWRITABLE' }),
    );
    expect(readdirSync(directory)).toEqual(['taken']);
  });
});

interface Received {
  readonly path: string;
  readonly body: {
    readonly resourceMetrics: readonly {
      readonly resource: { readonly attributes: readonly unknown[] };
      readonly scopeMetrics: readonly { readonly metrics: readonly OtlpMetric[] }[];
    }[];
  };
}

interface OtlpMetric {
  readonly name: string;
  readonly unit: string;
  readonly gauge: {
    readonly dataPoints: readonly { readonly asDouble: number; readonly attributes: unknown }[];
  };
}

async function receiver(status: number): Promise<{ readonly url: string; readonly received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.statusCode = status;
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

describe('pushOtlp', () => {
  it('pushes every metric once to the path of the protocol', async () => {
    const { url, received } = await receiver(200);
    const metrics = await canaryMetrics();
    await pushOtlp(metrics, { url, serviceName: 'tool', timeoutMs: 5000 });
    expect(received.map(({ path }) => path)).toEqual(['/v1/metrics']);
    const [resource] = received[0]!.body.resourceMetrics;
    expect(resource!.resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'tool' },
    });
    const pushed = resource!.scopeMetrics[0]!.metrics;
    expect(pushed.map(({ name }) => name)).toEqual(metrics.map(({ name }) => name));
    const runs = pushed.find(({ name }) => name === 'strangler_stage_runs');
    expect(runs?.gauge.dataPoints).toMatchObject([
      { asDouble: 30, attributes: [{ key: 'arm', value: { stringValue: 'control' } }] },
      { asDouble: 10, attributes: [{ key: 'arm', value: { stringValue: 'candidate' } }] },
    ]);
    expect(pushed.find(({ name }) => name === 'strangler_stage_duration_seconds')?.unit).toBe('s');
  });

  it('says so where the receiver refuses, or is not there', async () => {
    const { url } = await receiver(401);
    const metrics = await metricsOf(makeHome());
    for (const each of [url, 'http://127.0.0.1:9']) {
      const pushed = pushOtlp(metrics, { url: each, serviceName: 'tool', timeoutMs: 500 });
      await expect(pushed).rejects.toMatchObject({
        code: 'METRICS_REFUSED',
        message: expect.stringContaining(each),
      });
    }
  });
});
