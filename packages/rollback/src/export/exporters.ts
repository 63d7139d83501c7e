import type { OtlpTarget } from './push-otlp.ts';
import type { Metric } from './status-metrics.ts';

/** Metrics in Prometheus's text format; its library is loaded when this is called. */
export async function renderPrometheus(metrics: readonly Metric[]): Promise<string> {
  return (await import('./render-prometheus.ts')).renderPrometheus(metrics);
}

/** Pushes metrics once over OTLP/HTTP; the SDK is loaded when this is called. Throws METRICS_REFUSED. */
export async function pushOtlp(metrics: readonly Metric[], target: OtlpTarget): Promise<void> {
  await (await import('./push-otlp.ts')).pushOtlp(metrics, target);
}
