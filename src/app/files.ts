/** The one worker that reads, recognises, fills and builds workbooks. */
import { ProblemError, type Result } from '#value/problem';
import { WorkerClient } from '#worker/client';
import type { FilledForm, FormInput } from '#worker/fill-form';
import type { Joined } from '#worker/join';
import type { Understood } from '#worker/understand';
import type { WorkbookSpec } from '#workbook/build/spec';
import type { Bundle } from '#workbook/bundle';
import type { Workbook } from '#workbook/sheet';
import type { Part } from '#workbook/opc/write';

/** For file choosers; what a file really is, its content decides. */
export const accepted = '.xlsx,.xlsm,.xltx,.xls,.et,.csv,.tsv,.txt,.xml,.htm,.html,.zip,.enc';

const client = new WorkerClient();

export const files = {
  /** Reads a workbook, and no more. */
  async open(bytes: Uint8Array, fileName: string): Promise<Workbook> {
    return unwrap(await client.run('open', { bytes, fileName }));
  },

  /** Reads a workbook and finds its tables. */
  async understand(
    bytes: Uint8Array,
    fileName: string,
    progress: (done: number, total: number) => void,
  ): Promise<Understood> {
    return unwrap(await client.run('understand', { bytes, fileName }, progress));
  },

  /** The workbooks of a zip. */
  async unpack(bytes: Uint8Array, fileName: string): Promise<Bundle> {
    return unwrap(await client.run('unpack', { bytes, fileName }));
  },

  async fillForm(input: FormInput, progress: (done: number, total: number) => void): Promise<FilledForm> {
    return unwrap(await client.run('fillForm', input, progress));
  },

  build(spec: WorkbookSpec): Promise<Uint8Array> {
    return client.run('build', spec);
  },

  /** Several files as one. */
  zip(parts: readonly Part[]): Promise<Uint8Array> {
    return client.run('zip', parts);
  },

  /** Sheets of several workbooks as one workbook. */
  async join(sheets: readonly Joined[]): Promise<Uint8Array> {
    return unwrap(await client.run('join', sheets));
  },

  /** Starts the worker and lets it read an invented form, while nobody waits: the first real one is read twice as quickly. */
  practise(): void {
    // Whatever is wrong with the worker is said when there is work for it.
    void client.run('practice', null).catch(() => undefined);
  },

  /** Ends what is being done; the next work gets a new worker. */
  cancel(): void {
    client.stop();
  },
};

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}
