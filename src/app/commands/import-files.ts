import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { takeBackup } from '../backup/arrival';
import { describeProblem } from '../describe';
import { theDictionary } from '../dictionary';
import { files } from '../files';
import { Intake } from '../intake.svelte';
import type { ReadFile } from '../standing';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';

/** A file that is waiting to be read; its name has the folders it came in. */
interface Waiting {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly saved?: string;
}

/** More than a county's year of forms is a folder chosen by mistake. */
const most = 2000;

/**
 * Reads dropped or chosen files and opens the import page; what cannot be read is said, and nothing is written. `paths` are
 * the names with their folders, where a folder was chosen. A backup goes to its own page.
 */
export async function importFiles(
  session: Session,
  chosen: readonly File[],
  paths: readonly string[] = chosen.map(({ name }) => name),
): Promise<void> {
  const { workspace } = session;
  if (!workspace) return;
  const [only] = chosen;
  if (only && chosen.length === 1 && (await takeBackup(session, only))) return;
  const waiting = chosen.map((file, i) => waitingOf(file, paths[i] ?? file.name)).filter(isNoLeaving);
  const [first] = waiting;
  if (waiting.length === 0 || waiting.length > most) {
    const code = waiting.length === 0 ? 'file.emptyFolder' : 'file.tooMany';
    notices.say(describeProblem({ code, details: { count: most } }, paths[0]), { tone: 'error' });
    return;
  }
  const dictionary = await theDictionary();
  const open = session.intake;
  if (open?.many && open.workspace === workspace && open.waiting.length === 0) {
    router.go({ name: 'import' });
    return fillTray(session, open, waiting);
  }
  if (waiting.length === 1 && first) {
    const read = await readOne(first);
    if (!read) return;
    if (read !== 'bundle') {
      session.intake = new Intake(workspace, [read], dictionary);
      router.go({ name: 'import' });
      return;
    }
  }
  const intake = new Intake(workspace, [], dictionary, true);
  session.intake = intake;
  router.go({ name: 'import' });
  return fillTray(session, intake, waiting);
}

/** undefined where it cannot be read, which has been said. */
async function readOne(file: Waiting): Promise<ReadFile | 'bundle' | undefined> {
  try {
    return await jobs.run(
      say('job.reading', { file: file.name }),
      (progress) => readWaiting(file, progress),
      () => files.cancel(),
    );
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code === 'file.bundle') return 'bundle';
    if (error.problem.code !== 'worker.stopped')
      notices.say(describeProblem(error.problem, file.name), { tone: 'error' });
    return undefined;
  }
}

/** How often the tray shows what has been read since: each showing plans anew. */
const pause = 300;

/** One file after the other; what a zip holds comes in its place. Ends when the tray is put away. */
async function fillTray(session: Session, intake: Intake, chosen: readonly Waiting[]): Promise<void> {
  const queue = [...chosen];
  const names = (): string[] => queue.map(({ name }) => name);
  let read: ReadFile[] = [];
  let shown = Date.now();
  intake.waiting = names();
  for (let file = queue[0]; file; file = queue[0]) {
    try {
      const one = await readWaiting(file);
      queue.shift();
      read.push(one);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'worker.stopped') return;
      queue.shift();
      if (error.problem.code === 'file.bundle') queue.unshift(...(await unpacked(intake, file)));
      else intake.refuse(file.name, error.problem);
    }
    if (session.intake !== intake) return;
    if (queue.length > 0 && Date.now() - shown < pause) continue;
    intake.add(read, names());
    read = [];
    shown = Date.now();
  }
}

async function unpacked(intake: Intake, file: Waiting): Promise<Waiting[]> {
  try {
    const { members, refused } = await files.unpack(await file.bytes(), file.name);
    for (const { name, problem } of refused) intake.refuse(name, problem);
    return members.map(({ name, bytes, saved }) => ({
      name,
      bytes: () => Promise.resolve(bytes),
      ...(saved === undefined ? {} : { saved }),
    }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code !== 'worker.stopped') intake.refuse(file.name, error.problem);
    return [];
  }
}

/** Puts away what was on its way in; nothing was written. */
export function giveUpImport(session: Session): void {
  const reading = session.intake !== null && session.intake.waiting.length > 0;
  session.intake = null;
  if (reading) files.cancel();
}

function waitingOf(file: File, name: string): Waiting {
  return {
    name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
    saved: new Date(file.lastModified).toISOString(),
  };
}

/** `~$报表.xlsx` is a lock that Excel leaves while a file is open. */
function isNoLeaving({ name }: Waiting): boolean {
  return !/(^|\/)(\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)$/i.test(name);
}

async function readWaiting(
  { name, bytes, saved }: Waiting,
  progress?: (done: number, total: number) => void,
): Promise<ReadFile> {
  const read = await readFile(name, await bytes(), progress);
  return saved === undefined ? read : { ...read, saved };
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
