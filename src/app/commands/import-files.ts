import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { describeProblem } from '../describe';
import { files } from '../files';
import { Intake, type ReadFile } from '../intake.svelte';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';

/** Reads dropped or chosen files and opens the import page; what cannot be read is said, and nothing is written. */
export async function importFiles(session: Session, chosen: readonly File[]): Promise<void> {
  const { workspace } = session;
  if (!workspace || chosen.length === 0) return;
  try {
    const read = await jobs.run(
      say('job.reading', { file: chosen[0]?.name ?? '' }),
      (progress) => readAll(chosen, progress),
      () => files.cancel(),
    );
    if (read.length === 0) return;
    session.intake = new Intake(workspace, read);
    router.go({ name: 'import' });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function readAll(
  chosen: readonly File[],
  progress: (done: number, total: number, text?: string) => void,
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [i, file] of chosen.entries()) {
    if (chosen.length > 1) {
      progress(
        i,
        chosen.length,
        say('job.readingMany', { done: i + 1, total: chosen.length, file: file.name }),
      );
    }
    try {
      const one = await readFile(file.name, new Uint8Array(await file.arrayBuffer()), (done, total) => {
        if (chosen.length === 1) progress(done, total);
      });
      read.push(one);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'worker.stopped') throw new Cancelled();
      notices.say(describeProblem(error.problem, file.name), { tone: 'error' });
    }
  }
  return read;
}

/** Fails with a ProblemError where the file cannot be read or has no table. */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<ReadFile> {
  const { workbook, findings } = await files.understand(bytes, name, progress);
  if (findings.length === 0) throw new ProblemError({ code: 'file.noTable' });
  return { name, bytes, workbook, findings };
}
