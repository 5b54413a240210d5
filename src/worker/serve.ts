/** Offers the jobs at one end of a channel. */
import { expose, releaseProxy, transfer, type Endpoint, type Remote } from 'comlink';
import { jobs, type InputOf, type JobName, type OutputOf } from './jobs';
import type { Job, Progress } from './job';
import { buffersOf } from './transfer';

const server = {
  async run<Name extends JobName>(
    name: Name,
    input: InputOf<Name>,
    progress: Progress,
  ): Promise<OutputOf<Name>> {
    try {
      const job = jobs[name] as unknown as Job<InputOf<Name>, OutputOf<Name>>;
      const output = await job(input, progress);
      // Only objects can be handed over; a number or a yes is copied.
      return typeof output === 'object' && output !== null ? transfer(output, buffersOf(output)) : output;
    } finally {
      // Until its channel is closed the page holds what it awaited: a whole workbook.
      (progress as Remote<Progress>)[releaseProxy]();
    }
  },
};

export type Server = typeof server;
export type Serve = typeof serve;

export function serve(endpoint?: Endpoint): void {
  expose(server, endpoint);
}
