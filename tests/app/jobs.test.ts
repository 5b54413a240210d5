import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobs } from '#app/jobs.svelte';

describe('long work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is shown once it takes long, and leaves the page when it is done, though its last word comes late', async () => {
    let tell: (done: number, total: number) => void = () => undefined;
    let finish: () => void = () => undefined;
    const work = jobs.run('正在看备份里有什么…', (progress) => {
      tell = progress;
      return new Promise<void>((resolve) => (finish = resolve));
    });
    expect(jobs.current).toBeNull();
    vi.advanceTimersByTime(400);
    tell(1, 3);
    expect(jobs.current).toMatchObject({ done: 1, total: 3 });
    finish();
    await work;
    tell(3, 3);
    expect(jobs.current).toBeNull();
  });
});
