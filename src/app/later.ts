/** Work that must not stand in the way of what is being typed. Each gives the way to drop it. */

/** Once what changed is on the screen. A hidden window paints nothing: there the clock decides. */
export function afterPaint(run: () => void): () => void {
  const timers: ReturnType<typeof setTimeout>[] = [];
  let frame = 0;
  const once = (): void => {
    cancel();
    run();
  };
  const cancel = (): void => {
    timers.forEach(clearTimeout);
    if (frame !== 0) cancelAnimationFrame(frame);
  };
  if (typeof requestAnimationFrame === 'function') {
    frame = requestAnimationFrame(() => timers.push(setTimeout(once)));
    timers.push(setTimeout(once, 200));
  } else timers.push(setTimeout(once));
  return cancel;
}

/** When nothing else is to be done, a second later at the latest. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') return afterPaint(run);
  const handle = requestIdleCallback(run, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}

/** When nothing else is to be done, but not while the clerk types on: `pause` milliseconds after it was asked for. */
export function afterPause(run: () => void, pause = 400): () => void {
  let drop = (): void => clearTimeout(timer);
  const timer = setTimeout(() => (drop = whenIdle(run)), pause);
  return () => drop();
}
