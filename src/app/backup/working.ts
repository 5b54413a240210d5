/** Work on whole ledgers, in a worker of its own, which goes when the work is done: a whole ledger takes room. */
import { ProblemError, type Result } from '#value/problem';
import { WorkerClient } from '#worker/client';
import type { Progress } from '#worker/job';
import type { InputOf, JobName, OutputOf } from '#worker/jobs';
import { jobs } from '../jobs.svelte';

type Value<Name extends JobName> = OutputOf<Name> extends Result<infer T> ? T : never;

/** Longer than the usual work: a million facts over plain http take their time. */
const limit = 600_000;

/** Shown while it takes. */
export function working<Name extends JobName>(
  name: Name,
  input: InputOf<Name>,
  text: string,
): Promise<Value<Name>> {
  return jobs.run(text, (progress) => quietly(name, input, progress));
}

/** Beside whatever the clerk does. */
export async function quietly<Name extends JobName>(
  name: Name,
  input: InputOf<Name>,
  progress?: Progress,
): Promise<Value<Name>> {
  const client = new WorkerClient(undefined, limit);
  try {
    const result = (await client.run(name, input, progress)) as Result<Value<Name>>;
    if (!result.ok) throw new ProblemError(result.problem);
    return result.value;
  } finally {
    client.stop();
  }
}
