import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WorkerClient } from '#worker/client';
import { serve } from '#worker/serve';
import { rows, sheetOf } from '../workbook/fixture';

const file = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));

/** The two ends of a channel in one thread stand for page and worker: messages are copied and handed over all the same. */
class Line extends EventTarget {
  readonly ports: MessagePort[] = [];
  started = 0;

  start = (): Worker => {
    this.started++;
    const { port1, port2 } = new MessageChannel();
    this.ports.push(port1, port2);
    serve(port1 as unknown as Worker);
    const end = Object.assign(port2, { terminate: () => port1.close() });
    return end as unknown as Worker;
  };

  /** What a browser does when a worker breaks down. */
  breakDown(): void {
    const end = this.ports[this.ports.length - 1] as unknown as EventTarget;
    end.dispatchEvent(new Event('error'));
  }
}

describe('work in a worker', () => {
  const line = new Line();
  afterEach(() => line.ports.splice(0).forEach((port) => port.close()));

  it('gives the result and tells how far it is', async () => {
    const client = new WorkerClient(line.start);
    let finished: () => void = () => undefined;
    const toldAll = new Promise<void>((resolve) => (finished = resolve));
    const result = await client.run('open', { bytes: file, fileName: '表.xlsx' }, (done, total) => {
      if (done === total) finished();
    });
    await toldAll;
    expect(result.ok && result.value.sheets[0]?.cells.number[0]).toBe(1);
    expect(file.length).toBeGreaterThan(0);
  });

  it('the way its progress came by is closed after it: what it gave is held by nothing', async () => {
    const ends: Promise<unknown>[] = [];
    const Made = globalThis.MessageChannel;
    class Watched extends Made {
      constructor() {
        super();
        ends.push(new Promise((resolve) => this.port1.addEventListener('close', resolve)));
      }
    }
    globalThis.MessageChannel = Watched;
    // The collector would close it some day.
    const late = vi.spyOn(FinalizationRegistry.prototype, 'register').mockReturnValue(undefined);
    try {
      const client = new WorkerClient(line.start);
      await client.run('open', { bytes: file, fileName: '表.xlsx' });
      await expect(client.run('none' as 'open', { bytes: file })).rejects.toThrow();
    } finally {
      globalThis.MessageChannel = Made;
      late.mockRestore();
    }
    expect(ends).toHaveLength(2);
    await Promise.all(ends);
  });

  it('fills a template together with the proof', async () => {
    const client = new WorkerClient(line.start);
    const edits = [{ sheet: '表1', row: 1, column: 1, value: 2 }];
    const result = await client.run('fill', { bytes: file, edits });
    expect(result.ok && [result.value.written, result.value.comparison.cellsDiffering]).toEqual([1, []]);
  });

  it('a stop rejects what is running, and the next work gets a new worker', async () => {
    const client = new WorkerClient(line.start);
    const before = line.started;
    const running = client.run('open', { bytes: file });
    client.stop();
    await expect(running).rejects.toMatchObject({ problem: { code: 'worker.stopped' } });
    expect((await client.run('open', { bytes: file })).ok).toBe(true);
    expect(line.started - before).toBe(2);
  });

  it('work that takes too long is given up, and the next work gets a new worker', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const client = new WorkerClient(line.start, 5000);
      const running = client.run('open', { bytes: file });
      const rejected = expect(running).rejects.toMatchObject({ problem: { code: 'worker.tooLong' } });
      vi.advanceTimersByTime(5000);
      await rejected;
      expect((await client.run('open', { bytes: file })).ok).toBe(true);
      vi.advanceTimersByTime(5000);
      expect((await client.run('open', { bytes: file })).ok).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a breakdown is a Problem', async () => {
    const client = new WorkerClient(line.start);
    const running = client.run('open', { bytes: file });
    line.breakDown();
    await expect(running).rejects.toMatchObject({ problem: { code: 'worker.crashed' } });
  });
});
