import { afterEach, describe, expect, it } from 'vitest';
import { MessageChannel as Channel, type MessagePort as Port } from 'node:worker_threads';
import { WorkerClient } from '#worker/client';
import { readyWord } from '#worker/ready';
import { serve } from '#worker/serve';
import { Starter, type Places } from '#worker/start';
import { rows, sheetOf } from '../workbook/fixture';

const file = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));

/** Page and worker in one thread; the worker is whatever a browser may make of it. */
class Lab {
  readonly ports: Port[] = [];
  workers = 0;
  ended = 0;

  places(worker: () => Worker, page: Places['page'] = () => Promise.resolve(serve)): Places {
    return { worker, page };
  }

  /** Hears from the first moment on; says so, or breaks, when it is told to. */
  made(): { worker: Worker; ready(): void; fail(): void } {
    this.workers++;
    const { port1, port2 } = new Channel();
    this.ports.push(port1, port2);
    serve(port1 as unknown as Worker);
    const worker = Object.assign(port2, {
      terminate: () => {
        this.ended++;
        port1.close();
      },
    }) as unknown as Worker;
    const fail = (): void => void worker.dispatchEvent(new Event('error'));
    return { worker, ready: () => port1.postMessage(readyWord), fail };
  }
}

describe('the jobs', () => {
  let lab = new Lab();
  afterEach(() => {
    lab.ports.forEach((port) => port.close());
    lab = new Lab();
  });

  const reads = async (starter: Starter): Promise<number | undefined> => {
    const client = new WorkerClient(() => starter.start());
    const opened = await client.run('open', { bytes: file, fileName: '表.xlsx' });
    client.stop();
    return opened.ok ? opened.value.sheets[0]?.cells.number[0] : undefined;
  };

  it('run in a worker, which is given its work once it hears', async () => {
    const starter = new Starter(
      lab.places(() => {
        const { worker, ready } = lab.made();
        ready();
        return worker;
      }),
    );
    expect(await reads(starter)).toBe(1);
    expect([starter.alone, lab.workers, lab.ended]).toEqual([false, 1, 1]);
  });

  it('run on the page where there are no workers, or none may be made', async () => {
    let asked = 0;
    const refuse = (): never => {
      asked++;
      throw new ReferenceError('Worker is not defined');
    };
    const starter = new Starter(lab.places(refuse));
    expect(await reads(starter)).toBe(1);
    expect(await reads(starter)).toBe(1);
    // Asked once: what failed is not tried again at every file.
    expect([starter.alone, asked]).toEqual([true, 1]);
  });

  it('run on the page where a worker breaks before it hears: the work that waited is done there', async () => {
    const starter = new Starter(
      lab.places(() => {
        const { worker, fail } = lab.made();
        queueMicrotask(fail);
        return worker;
      }),
    );
    expect(await reads(starter)).toBe(1);
    expect([starter.alone, lab.workers, lab.ended]).toEqual([true, 1, 1]);
  });

  it('break with a Problem where a worker breaks that has heard, and get a new one', async () => {
    const made: (() => void)[] = [];
    const starter = new Starter(
      lab.places(() => {
        const { worker, ready, fail } = lab.made();
        ready();
        made.push(fail);
        return worker;
      }),
    );
    const client = new WorkerClient(() => starter.start());
    expect((await client.run('open', { bytes: file })).ok).toBe(true);
    const running = client.run('open', { bytes: file });
    made[0]?.();
    await expect(running).rejects.toMatchObject({ problem: { code: 'worker.crashed' } });
    expect((await client.run('open', { bytes: file })).ok).toBe(true);
    expect([starter.alone, lab.workers]).toEqual([false, 2]);
  });

  it('break with a Problem where neither worker nor page can run them', async () => {
    const nowhere = (): never => {
      throw new Error('none');
    };
    const starter = new Starter(lab.places(nowhere, () => Promise.reject(new Error('none either'))));
    const client = new WorkerClient(() => starter.start());
    await expect(client.run('open', { bytes: file })).rejects.toMatchObject({
      problem: { code: 'worker.crashed' },
    });
  });

  it('are given up before they begin: the worker goes too', async () => {
    const starter = new Starter(lab.places(() => lab.made().worker));
    const client = new WorkerClient(() => starter.start());
    const running = client.run('open', { bytes: file });
    client.stop();
    await expect(running).rejects.toMatchObject({ problem: { code: 'worker.stopped' } });
    expect(lab.ended).toBe(1);
  });
});
