/** Backups, in the worker: a ledger is read, written as one file and that file tried, without the page holding any of it. */
import type { Catalog } from '#domain/catalog/catalog';
import { countOf, factsOf } from '#domain/fact/columns';
import {
  emptyContent,
  packContent,
  type LedgerContent,
  type PackedContent,
} from '#exchange/ledger-file/content';
import { readLater } from '#exchange/ledger-file/read';
import { isSame } from '#exchange/ledger-file/same';
import { writeLater } from '#exchange/ledger-file/write';
import { compareLedgers, type LedgerComparison } from '#exchange/restore/compare';
import { mergeOf, type Conflict } from '#exchange/restore/merge';
import { Ledger, type Stamp } from '#store/ledger';
import { readOlderWhole } from '#store/older';
import { withWaiting, type Waiting } from '#store/waiting';
import { readPackedWhole, readWhole, removeWhole, replaceWhole } from '#store/whole';
import { fail, succeed, type Result } from '#value/problem';
import type { Job, Progress } from './job';

/** What a ledger holds, for people. */
export interface LedgerSummary {
  readonly facts: number;
  readonly units: number;
  readonly indicators: number;
  readonly files: number;
  readonly entries: number;
  /** Names of the tables. */
  readonly tables: readonly string[];
  /** ISO time of the last thing done; '' where nothing was. */
  readonly last: string;
}

export interface Backup {
  readonly bytes: Uint8Array;
  readonly summary: LedgerSummary;
}

interface BackupInput {
  readonly database: string;
  readonly app: string;
  /** What could not be stored yet: it is in the file all the same. */
  readonly waiting?: readonly Waiting[];
}

/** The file is read back and compared before it is handed out: a backup that cannot be opened is none. */
export const backup: Job<BackupInput, Result<Backup>> = async ({ database, app, waiting = [] }, progress) => {
  progress(0, 4);
  const whole =
    waiting.length === 0
      ? await readPackedWhole(database)
      : packContent(withWaiting(await readWhole(database), waiting));
  return written(whole, app, progress);
};

/** Of what waits alone, for a ledger that cannot be read or is another one now: to be merged into it. */
export const backupWaiting: Job<
  { catalog: Catalog; waiting: readonly Waiting[]; app: string },
  Result<Backup>
> = async ({ catalog, waiting, app }, progress) =>
  written(packContent(withWaiting({ ...emptyContent, catalog }, waiting)), app, progress);

/**
 * Of a ledger of an older schema, before it is upgraded: nothing of it is changed. `null` where it is none any more. A copy
 * that stays in this browser goes without the workbooks: they stay where they are.
 */
export const backupOlder: Job<
  { database: string; app: string; files: boolean },
  Result<Backup | null>
> = async ({ database, app, files }, progress) => {
  const whole = await readOlderWhole(database, { files, advance: progress });
  return whole ? written(whole, app, () => undefined) : succeed(null);
};

async function written(whole: PackedContent, app: string, progress: Progress): Promise<Result<Backup>> {
  progress(1, 4);
  const bytes = await writeLater(whole, app);
  progress(2, 4);
  const tried = await readLater(bytes);
  if (!tried.ok) return tried;
  progress(3, 4);
  if (!isSame(whole, tried.value)) return fail('backup.notSame');
  progress(4, 4);
  return succeed({ bytes, summary: summaryOf(whole) });
}

export interface Looked {
  readonly there: LedgerSummary;
  readonly here: LedgerSummary;
  readonly comparison: LedgerComparison;
  readonly added: number;
  readonly conflicts: readonly Conflict[];
  /** How many there are; only the first are listed. */
  readonly conflictCount: number;
}

/** As many as anybody looks through. */
const listed = 200;

/** What is in a backup, and what restoring it would do. Nothing is changed. */
export const lookInto: Job<
  { bytes: Uint8Array; fileName: string; database: string },
  Result<Looked>
> = async ({ bytes, fileName, database }, progress) => {
  progress(0, 3);
  const read = await readLater(bytes, fileName);
  if (!read.ok) return read;
  progress(1, 3);
  const whole = await readPackedWhole(database);
  progress(2, 3);
  // A ledger without figures has none to lay beside them: a million need not become objects to be counted.
  const coming = countOf(whole.facts) === 0 ? countOf(read.value.facts) : 0;
  const here = stateOf(whole);
  const there = coming > 0 ? { catalog: read.value.catalog, facts: [] } : stateOf(read.value);
  const merge = mergeOf(here, there);
  const comparison = compareLedgers(here, there);
  progress(3, 3);
  return succeed({
    there: summaryOf(read.value),
    here: summaryOf(whole),
    comparison:
      coming > 0 ? { ...comparison, facts: { ...comparison.facts, onlyThere: coming } } : comparison,
    added: merge.added + coming,
    conflicts: merge.conflicts.slice(0, listed),
    conflictCount: merge.conflicts.length,
  });
};

/** 试恢复: into a database of its own, read back from there and compared with the file; nothing of it stays. */
export const tryRestore: Job<
  { bytes: Uint8Array; fileName: string; database: string },
  Result<LedgerSummary>
> = async ({ bytes, fileName, database }, progress) => {
  const read = await readLater(bytes, fileName);
  if (!read.ok) return read;
  const scratch = `${database}-trial`;
  await removeWhole(scratch);
  try {
    await replaceWhole(scratch, read.value, progress);
    const back = await readPackedWhole(scratch);
    return isSame(read.value, back) ? succeed(summaryOf(back)) : fail('backup.notSame');
  } finally {
    await removeWhole(scratch);
  }
};

/** Puts a backup in the place of a ledger, history and all. */
export const restore: Job<
  { bytes: Uint8Array; fileName: string; database: string },
  Result<LedgerSummary>
> = async ({ bytes, fileName, database }, progress) => {
  const read = await readLater(bytes, fileName);
  if (!read.ok) return read;
  await replaceWhole(database, read.value, progress);
  return succeed(summaryOf(read.value));
};

export interface MergeInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly database: string;
  readonly stamp: Stamp;
}

/** One commit, undone in one step. */
export const mergeBackup: Job<MergeInput, Result<{ added: number; taken: number }>> = async ({
  bytes,
  fileName,
  database,
  stamp,
}) => {
  const read = await readLater(bytes, fileName);
  if (!read.ok) return read;
  const here = await readPackedWhole(database);
  const { change, added, conflicts } = mergeOf(stateOf(here), stateOf(read.value));
  const taken = conflicts.filter(({ takes }) => takes === 'there').length;
  const ledger = new Ledger(database);
  try {
    await ledger.commit(
      { code: 'merge', details: { file: fileName, added, taken } },
      change,
      stamp,
      read.value.files,
      here.history.at(-1)?.head,
    );
  } finally {
    ledger.close();
  }
  return succeed({ added, taken });
};

/** As much of it as is compared and merged: not what was done when. */
function stateOf({ catalog, facts }: PackedContent): Pick<LedgerContent, 'catalog' | 'facts'> {
  return { catalog, facts: factsOf(facts) };
}

function summaryOf({ catalog, facts, history, files }: PackedContent): LedgerSummary {
  return {
    facts: countOf(facts),
    units: catalog.units.size,
    indicators: catalog.indicators.size,
    files: files.length,
    entries: history.length,
    tables: [...catalog.tables.values()].map(({ name }) => name),
    last: history[history.length - 1]?.head.at ?? '',
  };
}
