/** The shell line that makes control answer on one machine, whatever the rollout state says there. */
export function controlLine(flag: string | null): string {
  const name = flag === null ? '<FLAG>' : flag.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
  return `export STRANGLER_${name}=control`;
}
