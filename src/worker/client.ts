/**
 * The page's end: starts the worker when there is work, passes progress on, and survives it. A worker that breaks down, is
 * stopped or takes too long goes with its running work — each such promise is rejected with a Problem — and the next work
 * gets a new one.
 */
import { proxy, wrap, type Remote } from 'comlink';
import { ProblemError } from '#value/problem';
import type { Progress } from './job';
import type { InputOf, JobName, OutputOf } from './jobs';
import type { Server } from './serve';
import { starter, type Channel } from './start';

interface Running {
  readonly channel: Channel;
  readonly remote: Remote<Server>;
  readonly waiting: Set<(reason: ProblemError) => void>;
}

/** Nothing a clerk does takes two minutes; what does is a file that was made to never end. */
const usualLimit = 120_000;

export class WorkerClient {
  private running: Running | undefined;

  /** `limit`: milliseconds after which a piece of work that says nothing is given up. */
  constructor(
    private readonly start: () => Channel = () => starter.start(),
    private readonly limit = usualLimit,
  ) {}

  async run<Name extends JobName>(
    name: Name,
    input: InputOf<Name>,
    progress: Progress = () => undefined,
  ): Promise<OutputOf<Name>> {
    const running = (this.running ??= this.begin());
    let giveUp: (reason: ProblemError) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (giveUp = reject));
    running.waiting.add(giveUp);
    const tooLong = () => this.end('worker.tooLong', running);
    let timer = setTimeout(tooLong, this.limit);
    let over = false;
    const told: Progress = (done, total) => {
      clearTimeout(timer);
      // The last word may come after the answer.
      if (!over) timer = setTimeout(tooLong, this.limit);
      progress(done, total);
    };
    const work = running.remote.run(name, input as never, proxy(told)) as Promise<unknown>;
    try {
      return (await Promise.race([work, lost])) as OutputOf<Name>;
    } finally {
      over = true;
      clearTimeout(timer);
      running.waiting.delete(giveUp);
    }
  }

  /** Stops whatever is being done. */
  stop(): void {
    this.end('worker.stopped');
  }

  private begin(): Running {
    const channel = this.start();
    const running = {
      channel,
      remote: wrap<Server>(channel),
      waiting: new Set<(reason: ProblemError) => void>(),
    };
    channel.addEventListener('error', () => this.end('worker.crashed', running));
    channel.addEventListener('messageerror', () => this.end('worker.crashed', running));
    return running;
  }

  private end(code: string, running = this.running): void {
    if (!running || running !== this.running) return;
    this.running = undefined;
    running.channel.terminate();
    for (const reject of running.waiting) reject(new ProblemError({ code }));
  }
}
