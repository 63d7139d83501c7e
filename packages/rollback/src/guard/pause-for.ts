/** Resolves after a time, when the signal fires, or when what is handed to `onStart` is called; leaves nothing behind. */
export async function pauseFor(
  milliseconds: number,
  signal: AbortSignal,
  onStart: (wake: () => void) => void = () => undefined,
): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
    onStart(wake);
  });
}
