/** Long work: what is being done, how much is left, and the way to stop it. Shown only when it takes over 300 ms. */
export interface Job {
  readonly text: string;
  readonly done: number;
  readonly total: number;
  /** Absent where the work is one transaction: it cannot be left half done. */
  cancel?: () => void;
}

/** The work was stopped by the clerk: nothing happened, nothing is to be said. */
export class Cancelled extends Error {}

class Jobs {
  current = $state.raw<Job | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Runs one piece of work; `work` reports through its argument; with `stop` it can be cancelled. */
  async run<T>(
    text: string,
    work: (progress: (done: number, total: number, text?: string) => void) => Promise<T>,
    stop?: () => void,
  ): Promise<T> {
    let job: Job = { text, done: 0, total: 0 };
    let shown = false;
    let over = false;
    const cancelled = new Promise<never>((_, reject) => {
      if (!stop) return;
      const cancel = (): void => {
        stop();
        reject(new Cancelled());
      };
      job = { ...job, cancel };
    });
    this.#timer = setTimeout(() => {
      shown = true;
      this.current = job;
    }, 300);
    const progress = (done: number, total: number, newText?: string) => {
      job = { ...job, done, total, text: newText ?? job.text };
      // A worker's word may come after its answer.
      if (shown && !over) this.current = job;
    };
    try {
      return await Promise.race([work(progress), cancelled]);
    } finally {
      over = true;
      clearTimeout(this.#timer);
      this.current = null;
    }
  }
}

export const jobs = new Jobs();
