/** `nobody` on every Linux. */
const ordinaryUser = 65_534;

/** Does something with the rights of an ordinary user: root reads and writes whatever modes say. */
export async function asOrdinaryUser(action: () => void | Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) {
    await action();
    return;
  }
  process.seteuid?.(ordinaryUser);
  try {
    if (process.geteuid() !== ordinaryUser) throw new Error('the rights of root could not be laid down');
    await action();
  } finally {
    process.seteuid?.(0);
  }
}
