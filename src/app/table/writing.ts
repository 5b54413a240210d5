/** What writing texts into cells changes: one step a fact, and counts for the sentence that says what happened. */
import type { Figures } from '#compute/table/figures';
import type { Step } from '#domain/change/change';
import { keyOfFact, type Fact, type FactKey, type FileCell } from '#domain/fact/fact';
import { factOf, type CellMeaning } from '#domain/table/cell';
import type { GridPlace, GridWrite } from '#ui/grid/model';
import { arithmetic } from './arithmetic';
import type { CellModel } from './model';
import { readTyped } from './read-typed';

export interface Writing {
  readonly steps: readonly Step<Fact>[];
  /** Cells that are computed or otherwise locked, left as they are. */
  readonly skipped: number;
  /** Written cells whose text is no number: kept, and shown in red. */
  readonly unread: readonly GridPlace[];
}

/** A cell may come more than once: the last text stands. */
export function writingOf(
  model: CellModel,
  figures: Figures,
  writes: readonly GridWrite[],
  at: string,
): Writing {
  const steps = new Map<FactKey, Step<Fact>>();
  const unread: GridPlace[] = [];
  let skipped = 0;
  for (const { place, text } of writes) {
    const shown = model.meaningAt(place);
    const meaning = shown && !model.isScaled(shown) ? figures.writableAt(shown) : undefined;
    if (!meaning) {
      skipped += 1;
      continue;
    }
    const from = figures.factOf(meaning);
    const sum = arithmetic(text);
    const read = sum === undefined ? readTyped(text, model.indicatorOf(meaning)) : { value: sum };
    if (read?.text !== undefined) unread.push(place);
    const note = sum === undefined ? keptNote(from) : text.trim();
    const key = keyOfFact(meaning);
    const to: Fact | undefined =
      read || note !== undefined
        ? {
            ...factOf(meaning),
            ...(read ?? { value: null }),
            ...(note === undefined ? {} : { note }),
            source: { kind: 'typed', ...replaced(from) },
            at,
          }
        : undefined;
    if (sameFigure(to, from) || (!from && isSumAlready(figures, meaning, to))) steps.delete(key);
    else steps.set(key, { ...(from ? { from } : {}), ...(to ? { to } : {}) });
  }
  return { steps: [...steps.values()], skipped, unread };
}

/** 累计 that is what all its periods come to: nothing more is said by it. */
function isSumAlready(figures: Figures, meaning: CellMeaning, to: Fact | undefined): boolean {
  return (
    to?.value !== null &&
    figures.isStatable(meaning) &&
    figures.lackingOf(meaning).length === 0 &&
    figures.valueOf(meaning) === to?.value
  );
}

/** A note stays with its cell, but an old addition does not explain a new figure. */
function keptNote(from: Fact | undefined): string | undefined {
  return from?.note?.startsWith('=') ? undefined : from?.note;
}

/** What a file brought is remembered when it is typed over (law 9). */
function replaced(from: Fact | undefined): { over?: FileCell } {
  if (!from) return {};
  const over = from.source.kind === 'file' ? from.source : from.source.over;
  return over ? { over } : {};
}

function sameFigure(to: Fact | undefined, from: Fact | undefined): boolean {
  return (
    to?.value === from?.value &&
    to?.status === from?.status &&
    to?.text === from?.text &&
    to?.note === from?.note
  );
}
