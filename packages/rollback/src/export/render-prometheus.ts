import { Gauge, Registry } from 'prom-client';
import type { Metric } from './status-metrics.ts';

/** Metrics in Prometheus's text format, as its textfile collector reads them. */
export async function renderPrometheus(metrics: readonly Metric[]): Promise<string> {
  const registry = new Registry();
  for (const { name, help, values } of metrics) {
    const labelNames = [...new Set(values.flatMap(({ labels }) => Object.keys(labels)))];
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const { labels, value } of values) gauge.set({ ...labels }, value);
  }
  return registry.metrics();
}
