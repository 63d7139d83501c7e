/** A const in canonical JSON. */
export function constantJson(value: string | bigint | boolean | null): string {
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}
