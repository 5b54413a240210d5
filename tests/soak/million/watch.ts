/**
 * Runs in the page while something long is done: how long no frame came, and how long a key took to be heard. A key is
 * sent by the browser's own input, so that it waits where a clerk's would.
 */
let frames: number[] = [];
let last = 0;
let watching = false;
let keys: number[] = [];
const said: string[] = [];

export function begin(): void {
  frames = [];
  keys = [];
  said.length = 0;
  watching = true;
  last = performance.now();
  const look = (now: number): void => {
    if (!watching) return;
    frames.push(now - last);
    last = now;
    const text = document.querySelector<HTMLElement>('[role=status] .bar > div')?.style.transform;
    if (text && said[said.length - 1] !== text) said.push(text);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('keydown', hear, { capture: true });
}

function hear(event: KeyboardEvent): void {
  if (!watching || event.key !== 'Shift') return;
  const { timeStamp } = event;
  requestAnimationFrame(() => keys.push(performance.now() - timeStamp));
}

export interface Watched {
  readonly longestFrame: number;
  readonly longestKey: number;
  readonly keys: number;
  /** How often the bar was seen to move. */
  readonly progress: number;
}

export function end(): Watched {
  watching = false;
  removeEventListener('keydown', hear, { capture: true });
  return {
    longestFrame: Math.max(...frames),
    longestKey: Math.max(...keys),
    keys: keys.length,
    progress: said.length,
  };
}

/** Bytes of the page and its workers; the browser answers when it next cleans up. */
export async function memory(): Promise<number> {
  const measure = (performance as { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> })
    .measureUserAgentSpecificMemory;
  return measure ? (await measure.call(performance)).bytes : Number.NaN;
}
