/** `nobody` on every Linux. */
const ordinaryUser = 65_534;

/** Does something with the rights of an ordinary user: root reads and writes whatever modes say. */
export function asOrdinaryUser(action: () => void): void {
  if (process.geteuid?.() !== 0) {
    action();
    return;
  }
  process.seteuid?.(ordinaryUser);
  try {
    if (process.geteuid() !== ordinaryUser) throw new Error('the rights of root could not be laid down');
    action();
  } finally {
    process.seteuid?.(0);
  }
}
