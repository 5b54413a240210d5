/** A clerk's desk without a screen: sheets come in, are corrected and imported, one after the other. */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, invert, type Change } from '#domain/change/change';
import { emptyDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import type { Draft, DraftLine } from '#exchange/intake/draft';
import { draftOf } from '#exchange/intake/draft-of';
import { planAll, type JointPlan } from '#exchange/intake/plan-all';
import { joined } from '#exchange/recognise/continued';
import { recogniseWorkbook } from '#exchange/recognise/recognise';
import type { Sheet, Workbook } from '#workbook/sheet';
import { sheetsIn } from '../recognise/notation';
import { workbookOf } from '../recognise/sheet';

export interface Paper {
  readonly draft: Draft;
  readonly sheet: Sheet;
  readonly workbook: Workbook;
  readonly fileName: string;
}

export class Desk {
  catalog: Catalog = emptyCatalog;
  readonly facts = new Map<string, Fact>();
  readonly changes: Change[] = [];
  #ids = 0;

  constructor(readonly dictionary: Dictionary = emptyDictionary) {}

  /** The first table of a sheet in the notation of recognition's cases, rows only. */
  read(rows: string, fileName = '报表.xlsx', sheetName = 'Sheet1'): Paper {
    const [written] = sheetsIn(`--- sheet\n${rows}`);
    if (!written) throw new Error('no sheet');
    const workbook = workbookOf([written.rows, { ...written.options, name: sheetName }]);
    const [finding] = joined(recogniseWorkbook(workbook, { fileName }));
    const [sheet] = workbook.sheets;
    if (!finding || !sheet) throw new Error('no table');
    const origin = { table: fileName, unit: '本单位', fileName, dictionary: this.dictionary, sheet };
    return { draft: draftOf(finding, this.catalog, origin), sheet, workbook, fileName };
  }

  plan(...papers: readonly Paper[]): JointPlan {
    return planAll(
      papers.map(({ draft, sheet, workbook, fileName }) => ({
        draft,
        incoming: {
          file: `file ${fileName}` as FileId,
          fileName,
          sheet,
          workbook,
          at: '2026-07-01T08:00:00.000Z',
        },
      })),
      this.catalog,
      () => `id${(this.#ids += 1)}`,
      (key) => this.facts.get(key),
      this.dictionary,
    );
  }

  import(...papers: readonly Paper[]): JointPlan {
    const plan = this.plan(...papers);
    const [problem] = plan.problems.values();
    if (problem) throw new Error(`${problem.code} ${JSON.stringify(problem.details ?? {})}`);
    this.#apply(plan.change);
    this.changes.push(plan.change);
    return plan;
  }

  undo(): void {
    const change = this.changes.pop();
    if (change) this.#apply(invert(change));
  }

  /** The value of an indicator for a unit and period, by name. */
  figure(indicator: string, unit: string, period: string): number | null | undefined {
    const byName = <R extends { name: string; id: string }>(records: ReadonlyMap<string, R>, name: string) =>
      [...records.values()].find((record) => record.name === name)?.id ?? `no ${name}`;
    const key = `${period}|${byName(this.catalog.indicators, indicator)}|${byName(this.catalog.units, unit)}`;
    return this.facts.get(key)?.value;
  }

  get units(): string[] {
    return [...this.catalog.units.values()].map(({ name }) => name);
  }

  get indicators(): string[] {
    return [...this.catalog.indicators.values()].map(({ name }) => name);
  }

  #apply(change: Change): void {
    this.catalog = applyToCatalog(this.catalog, change);
    for (const { from, to } of change.facts ?? []) {
      if (to) this.facts.set(keyOfFact(to), to);
      else if (from) this.facts.delete(keyOfFact(from));
    }
  }
}

/** A line by what the file calls it. */
export function lineOf({ draft }: Paper, said: string): DraftLine {
  const line = [...draft.columns, ...draft.rows].find((one) => one.said === said);
  if (!line) throw new Error(`no line ${said} among ${draft.rows.concat(draft.columns).map((l) => l.said)}`);
  return line;
}

/** What is doubtful, with what it may be. */
export function questions({ draft }: Paper): string[] {
  return [...draft.columns, ...draft.rows]
    .filter((line) => line.asked)
    .map((line) => `${line.said}? ${(line.suggestions ?? []).map(({ name }) => name).join(', ')}`.trim());
}
