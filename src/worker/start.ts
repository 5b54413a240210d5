/**
 * Where the jobs run: in a worker or, where none can start, on the page itself. What is posted before either is ready waits.
 * A page that is one file carries the program of the worker in an element of its own, and makes the worker from that text.
 */
import type { Endpoint } from 'comlink';
import file from './entry.worker.ts?worker&url';
import { readyWord } from './ready';
import type { Serve } from './serve';

/** As much of a worker as its client uses. */
export interface Channel extends Endpoint {
  terminate(): void;
}

/** The two places; tests bring their own. */
export interface Places {
  /** Throws where there are no workers. */
  worker(): Worker;
  /** The offer of the jobs, for one end of a channel. */
  page(): Promise<Serve>;
}

/** The build puts the program there. */
const carrier = 'worker';

function carried(): string | undefined {
  return document.getElementById(carrier)?.textContent ?? undefined;
}

let made: string | undefined;
let here: Promise<Serve> | undefined;

const ours: Places = {
  worker() {
    const program = carried();
    if (program === undefined) return new Worker(file, { type: 'module' });
    // Not as a module: those do not start from file://.
    made ??= URL.createObjectURL(new Blob([program], { type: 'text/javascript;charset=utf-8' }));
    return new Worker(made);
  },

  /** The same program, run by the page: it hands over its offer where somebody asks for it by this name. */
  page() {
    return (here ??= new Promise((resolve, reject) => {
      (globalThis as { ledgerJobs?: (serve: Serve) => void }).ledgerJobs = resolve;
      const program = carried();
      const script = document.createElement('script');
      script.type = 'module';
      script.addEventListener('error', () => reject(new Error('the jobs are not to be had')));
      if (program === undefined) script.src = file;
      else script.textContent = program;
      document.head.append(script);
    }));
  },
};

export class Starter {
  /** No worker could be started: what takes long holds up the page. */
  alone = false;

  constructor(private readonly places: Places = ours) {}

  start(): Channel {
    const channel = new Waiting();
    if (this.alone) this.#stay(channel);
    else this.#send(channel);
    return channel;
  }

  #send(channel: Waiting): void {
    let worker: Worker;
    try {
      worker = this.places.worker();
    } catch {
      return this.#stay(channel);
    }
    const failed = (): void => {
      worker.terminate();
      this.#stay(channel);
    };
    const told = ({ data }: MessageEvent): void => {
      if (data !== readyWord) return;
      worker.removeEventListener('message', told);
      worker.removeEventListener('error', failed);
      channel.use(worker);
    };
    worker.addEventListener('message', told);
    worker.addEventListener('error', failed, { once: true });
    channel.until(() => worker.terminate());
  }

  #stay(channel: Waiting): void {
    this.alone = true;
    const joined = this.places.page().then((serve) => {
      const { port1, port2 } = new MessageChannel();
      serve(port1);
      channel.use(Object.assign(port2, { terminate: () => port1.close() }));
    });
    joined.catch(() => channel.fail());
  }
}

/** An end that is not there yet. */
class Waiting implements Channel {
  readonly #listeners: Parameters<Endpoint['addEventListener']>[] = [];
  readonly #messages: Parameters<Endpoint['postMessage']>[] = [];
  #end: Channel | undefined;
  #over = false;
  #abandon: () => void = () => undefined;

  /** What to do should it be given up before it is there. */
  until(abandon: () => void): void {
    this.#abandon = abandon;
  }

  use(end: Channel): void {
    if (this.#over) return end.terminate();
    this.#end = end;
    for (const listener of this.#listeners) end.addEventListener(...listener);
    end.start?.();
    for (const message of this.#messages.splice(0)) end.postMessage(...message);
  }

  fail(): void {
    const event = new Event('error');
    for (const [name, listener] of this.#listeners) {
      if (name !== 'error') continue;
      if (typeof listener === 'function') listener(event);
      else listener.handleEvent(event);
    }
  }

  addEventListener(...listener: Parameters<Endpoint['addEventListener']>): void {
    this.#listeners.push(listener);
    this.#end?.addEventListener(...listener);
  }

  removeEventListener(...listener: Parameters<Endpoint['removeEventListener']>): void {
    const at = this.#listeners.findIndex(([name, one]) => name === listener[0] && one === listener[1]);
    if (at >= 0) this.#listeners.splice(at, 1);
    this.#end?.removeEventListener(...listener);
  }

  postMessage(...message: Parameters<Endpoint['postMessage']>): void {
    if (this.#end) this.#end.postMessage(...message);
    else this.#messages.push(message);
  }

  terminate(): void {
    this.#over = true;
    if (this.#end) this.#end.terminate();
    else this.#abandon();
  }
}

/** The one of this page. */
export const starter = new Starter();
