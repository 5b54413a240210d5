/** 批量导出: several periods and units in one go, a workbook each in a zip, or a sheet each in one workbook. */
import type { UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { Table } from '#domain/table/table';
import { unlike } from '#exchange/fill/file-name';
import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { describeProblem } from '../describe';
import { saveFile } from '../download';
import { files } from '../files';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';
import { fileNameOf, leftBlankOf, makeForm, type Made, type Wanted } from './form';

export interface Batch {
  readonly table: Table;
  readonly periods: readonly Period[];
  /** Empty for the whole form. */
  readonly units: readonly UnitId[];
  readonly as: 'files' | 'sheets';
  /** How the files, or the sheets, are called. */
  readonly rule: string;
}

interface Done {
  readonly name: string;
  readonly made: Made;
}

export function wantedOf({ table, periods, units }: Batch): Wanted[] {
  const each = units.length === 0 ? [undefined] : units;
  return periods.flatMap((period) =>
    each.map((unit) => ({ table, period, ...(unit === undefined ? {} : { unit }) })),
  );
}

export async function exportBatch(workspace: Workspace, batch: Batch): Promise<void> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    files.cancel();
  };
  try {
    await jobs.run(
      say('job.exporting', { done: 0, total: wantedOf(batch).length }),
      async (progress) => {
        const failures: string[] = [];
        const done = await makeAll(workspace, batch, failures, () => stopped, progress);
        if (done.length > 0) await handOut(batch, done);
        tell(done, failures);
      },
      stop,
    );
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function makeAll(
  workspace: Workspace,
  batch: Batch,
  failures: string[],
  isStopped: () => boolean,
  progress: (done: number, total: number, text?: string) => void,
): Promise<Done[]> {
  const wanted = wantedOf(batch);
  const taken = new Set<string>();
  const done: Done[] = [];
  for (const [i, one] of wanted.entries()) {
    if (isStopped()) throw new Cancelled();
    progress(i, wanted.length, say('job.exporting', { done: i + 1, total: wanted.length }));
    try {
      const made = await makeForm(workspace, one, () => undefined);
      const [, stem = '', ending = ''] =
        /^(.*?)(\.[^.]*)?$/.exec(fileNameOf(workspace, one, made, batch.rule)) ?? [];
      if (made.beyond.length > 0) failures.push(say('export.keptBack', { file: stem }));
      else done.push({ name: unlike(stem, taken) + ending, made });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'worker.stopped') throw new Cancelled();
      const unit = one.unit && workspace.catalog.units.get(one.unit)?.name;
      failures.push(describeProblem(error.problem, `${unit ?? batch.table.name} ${showPeriod(one.period)}`));
    }
  }
  return done;
}

async function handOut({ table, as }: Batch, done: readonly Done[]): Promise<void> {
  const [first] = done;
  if (as === 'files' && done.length === 1 && first) return saveFile(first.name, first.made.bytes);
  if (as === 'files') {
    const zip = await files.zip(done.map(({ name, made }) => ({ name, bytes: made.bytes })));
    return saveFile(`${table.name}.zip`, zip, 'application/zip');
  }
  const sheets = done.map(({ name, made }) => ({
    name: name.replace(/\.[^.]*$/, ''),
    bytes: made.bytes,
    sheets: made.sheets,
  }));
  saveFile(`${table.name}.xlsx`, await files.join(sheets));
}

function tell(done: readonly Done[], failures: readonly string[]): void {
  const count = done.length;
  if (count > 0) {
    const sentences = [say('export.many', { count }), ...leftBlankOf(done.map(({ made }) => made))];
    notices.say(sentences.join(say('list.clause')));
  }
  if (failures.length === 0) return;
  const told = failures.slice(0, 3).join(say('list.clause'));
  notices.say(say('export.notAll', { count: failures.length, reasons: told }), { tone: 'error' });
}
