import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { describeProblem } from '../describe';
import { theDictionary } from '../dictionary';
import { files } from '../files';
import { Intake } from '../intake.svelte';
import type { ReadFile } from '../standing';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';

/** Reads dropped or chosen files and opens the import page; what cannot be read is said, and nothing is written. */
export async function importFiles(session: Session, chosen: readonly File[]): Promise<void> {
  const { workspace } = session;
  const [first, ...others] = chosen;
  if (!workspace || !first) return;
  const dictionary = await theDictionary();
  if (others.length > 0) {
    const intake = new Intake(workspace, [], dictionary, true);
    session.intake = intake;
    router.go({ name: 'import' });
    return fillTray(session, intake, chosen);
  }
  try {
    const read = await jobs.run(
      say('job.reading', { file: first.name }),
      (progress) => readChosen(first, progress),
      () => files.cancel(),
    );
    session.intake = new Intake(workspace, [read], dictionary);
    router.go({ name: 'import' });
  } catch (error) {
    if (error instanceof Cancelled) return;
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code === 'worker.stopped') return;
    notices.say(describeProblem(error.problem, first.name), { tone: 'error' });
  }
}

/** How often the tray shows what has been read since: each showing plans anew. */
const pause = 300;

/** One file after the other. Ends when the tray is put away. */
async function fillTray(session: Session, intake: Intake, chosen: readonly File[]): Promise<void> {
  intake.waiting = chosen.map(({ name }) => name);
  let read: ReadFile[] = [];
  let shown = Date.now();
  for (const [i, file] of chosen.entries()) {
    try {
      read.push(await readChosen(file));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'worker.stopped') return;
      intake.refuse(file.name, error.problem);
    }
    if (session.intake !== intake) return;
    if (i < chosen.length - 1 && Date.now() - shown < pause) continue;
    intake.add(read, chosen.length - 1 - i);
    read = [];
    shown = Date.now();
  }
}

/** Puts away what was on its way in; nothing was written. */
export function giveUpImport(session: Session): void {
  const reading = session.intake !== null && session.intake.waiting.length > 0;
  session.intake = null;
  if (reading) files.cancel();
}

async function readChosen(file: File, progress?: (done: number, total: number) => void): Promise<ReadFile> {
  const read = await readFile(file.name, new Uint8Array(await file.arrayBuffer()), progress);
  return { ...read, saved: new Date(file.lastModified).toISOString() };
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
