import type { ValueType } from '@strangler/core';

const clocks = ['cpu-clock', 'task-clock'];

/** What the period of an event counts: nanoseconds for perf's clocks, as `cpu`, else how often the event happened. */
export function eventType(event: string, events: readonly string[]): ValueType {
  const name = withoutModifiers(event);
  if (!clocks.includes(name)) return { type: name === '' ? 'events' : name, unit: 'count' };
  const others = events.filter((other) => other !== event && clocks.includes(withoutModifiers(other)));
  return { type: others.length === 0 ? 'cpu' : name, unit: 'nanoseconds' };
}

/** The name of an event without what restricts it, such as `:u` for user space. */
function withoutModifiers(event: string): string {
  return event.replace(/:[ukhpPGHSDWeIb]{1,12}$/, '');
}
