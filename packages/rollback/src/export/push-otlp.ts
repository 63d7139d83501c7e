import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { MigrateError } from '@strangler/core';
import { errorText } from '../file-system/error-text.ts';
import type { Metric } from './status-metrics.ts';

/** Where metrics are pushed to, and in whose name. */
export interface OtlpTarget {
  /** A receiver's address; without a path `/v1/metrics` is put behind it. */
  readonly url: string;
  readonly serviceName: string;
  readonly timeoutMs: number;
}

/** Hands out what is there when it is asked; the SDK's own readers push by a clock and swallow what goes wrong. */
class ReaderOnDemand extends MetricReader {
  protected override async onForceFlush(): Promise<void> {
    // Nothing waits here.
  }
  protected override async onShutdown(): Promise<void> {
    // Nothing is open here.
  }
}

/** Pushes metrics once over OTLP/HTTP. Throws METRICS_REFUSED where the receiver does not take them in time. */
export async function pushOtlp(metrics: readonly Metric[], target: OtlpTarget): Promise<void> {
  const url = receiverOf(target.url);
  const reader = new ReaderOnDemand();
  const resource = resourceFromAttributes({ 'service.name': target.serviceName });
  const provider = new MeterProvider({ readers: [reader], resource });
  const exporter = new OTLPMetricExporter({ url, timeoutMillis: target.timeoutMs });
  try {
    const meter = provider.getMeter('strangler');
    for (const { name, help, unit, values } of metrics) {
      const gauge = meter.createGauge(name, { description: help, unit });
      for (const { labels, value } of values) gauge.record(value, { ...labels });
    }
    const { resourceMetrics } = await reader.collect();
    await new Promise<void>((resolve, reject) => {
      exporter.export(resourceMetrics, ({ error, code }) => {
        if (code === 0) resolve();
        else reject(error ?? new Error('the receiver gave no reason'));
      });
    });
  } catch (error) {
    throw refused(url, error);
  } finally {
    await Promise.allSettled([exporter.shutdown(), provider.shutdown()]);
  }
}

function receiverOf(text: string): string {
  const url = new URL(text);
  if (url.pathname === '/') url.pathname = '/v1/metrics';
  return url.href;
}

function refused(url: string, cause: unknown): MigrateError {
  return new MigrateError({
    code: 'METRICS_REFUSED',
    message: `The metrics were not taken by ${url}.`,
    why: errorText(cause),
    next: 'Check the address and that a collector receives OTLP over HTTP there, then run the command again.',
    cause,
  });
}
