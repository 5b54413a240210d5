/**
 * The page's end: starts the worker when there is work, passes progress on, and survives it. A worker that breaks down or
 * is stopped takes its running work with it — each such promise is rejected with a Problem — and the next work gets a new one.
 */
import { proxy, wrap, type Remote } from 'comlink';
import { ProblemError } from '#value/problem';
import type { Progress } from './job';
import type { InputOf, JobName, OutputOf } from './jobs';
import type { Server } from './serve';

function spawn(): Worker {
  return new Worker(new URL('./entry.worker.ts', import.meta.url), { type: 'module' });
}

interface Running {
  readonly worker: Worker;
  readonly remote: Remote<Server>;
  readonly waiting: Set<(reason: ProblemError) => void>;
}

export class WorkerClient {
  private running: Running | undefined;

  constructor(private readonly start: () => Worker = spawn) {}

  async run<Name extends JobName>(
    name: Name,
    input: InputOf<Name>,
    progress: Progress = () => undefined,
  ): Promise<OutputOf<Name>> {
    const running = (this.running ??= this.begin());
    let giveUp: (reason: ProblemError) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (giveUp = reject));
    running.waiting.add(giveUp);
    const work = running.remote.run(name, input as never, proxy(progress)) as Promise<unknown>;
    try {
      return (await Promise.race([work, lost])) as OutputOf<Name>;
    } finally {
      running.waiting.delete(giveUp);
    }
  }

  /** Stops whatever is being done. */
  stop(): void {
    this.end('worker.stopped');
  }

  private begin(): Running {
    const worker = this.start();
    const running = {
      worker,
      remote: wrap<Server>(worker),
      waiting: new Set<(reason: ProblemError) => void>(),
    };
    worker.addEventListener('error', () => this.end('worker.crashed', running));
    worker.addEventListener('messageerror', () => this.end('worker.crashed', running));
    return running;
  }

  private end(code: string, running = this.running): void {
    if (!running || running !== this.running) return;
    this.running = undefined;
    running.worker.terminate();
    for (const reject of running.waiting) reject(new ProblemError({ code }));
  }
}
