/** One form to be handed out: a table at a period, whole or for one unit, in its own template or made from nothing. */
import { Figures } from '#compute/table/figures';
import { indicatorsOf, placesFor } from '#compute/table/needs';
import type { UnitId } from '#domain/id';
import { periodCode, type Period } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { Table } from '#domain/table/table';
import { inRecords } from '#domain/template/columns';
import type { Template } from '#domain/template/template';
import { fillingOf } from '#exchange/fill/edits';
import { withCompared } from '#exchange/fill/compared';
import { formFigures } from '#exchange/fill/figures';
import { nameBy } from '#exchange/fill/file-name';
import { namePartsOf } from '#exchange/fill/name-parts';
import { figuresFor, isNarrowed, narrowed, tableFor } from '#exchange/fill/one-unit';
import { signOf } from '#exchange/fill/signs';
import { toDateLeftBlank, type LeftBlank } from '#exchange/fill/to-date';
import { templateOf } from '#exchange/fill/template-of';
import { aroundOf } from '#exchange/fill/words';
import { outlineOf } from '#exchange/outline/outline';
import { findText, say } from '#text/say';
import { excelNow, today } from '../edge';
import { files } from '../files';
import { preferences } from '../preferences.svelte';
import { partNames } from '../table/naming';
import type { Workspace } from '../workspace.svelte';

export interface Wanted {
  readonly table: Table;
  readonly period: Period;
  /** One unit alone; the whole form where nothing is said. */
  readonly unit?: UnitId;
}

export interface Made {
  readonly bytes: Uint8Array;
  /** Sheets that hold the table. */
  readonly sheets: readonly string[];
  readonly unit: UnitId;
  readonly template?: Template;
  /** Cells of the form that the ledger fills. */
  readonly count: number;
  /** Formulas that Excel must compute when it opens the file. */
  readonly unknown: number;
  readonly signed: boolean;
  /** Cells of 累计 that were left blank. */
  readonly leftBlank?: LeftBlank;
  /** Units without which totals of 累计 are not whole, by name. */
  readonly lackingUnits?: readonly string[];
  readonly rebuilt: boolean;
  /** What differs from the original beyond these cells: then it is kept back. */
  readonly beyond: readonly string[];
}

type Progress = (done: number, total: number) => void;

export async function makeForm(workspace: Workspace, wanted: Wanted, progress: Progress): Promise<Made> {
  const { catalog, ledger } = workspace;
  const { table: form, period, unit = form.unit } = wanted;
  const narrow = isNarrowed(form, wanted.unit);
  const came = templateOf(catalog, form.id, periodCode(period));
  const template = came && inRecords(came);
  const table = withCompared(narrow ? tableFor(form, unit) : form, template);
  const { read } = placesFor(catalog, table, period);
  const indicators = indicatorsOf(catalog, table).map(({ id }) => id);
  const figures = new Figures(catalog, table, period, await ledger.readFacts(read, indicators));
  const unitName = catalog.units.get(unit)?.name ?? '';
  const file = template && (await ledger.findFile(template.file));
  if (!template || !file) {
    const shown = narrow ? narrowed(form, unit) : form;
    const spec = outlineOf(catalog, shown, period, figures, {
      reporter: say('table.reporter', { unit: unitName }),
      period: showPeriod(period),
      countingUnit: form.countingUnit === null ? '' : say('table.countingUnit', { unit: form.countingUnit }),
      statusText: (value) => signOf(value) ?? '—',
      standingText: (standing) => findText(`standing.${standing}`) ?? standing,
    });
    const sheets = spec.sheets.map(({ name }) => name);
    const bytes = await files.build(spec);
    return { bytes, sheets, unit, count: 0, unknown: 0, signed: false, rebuilt: false, beyond: [] };
  }
  const clerk = preferences.current.clerk.trim();
  const said = { unitName, day: today(), ...(clerk === '' ? {} : { clerk }) };
  const whole = formFigures(figures, said);
  const own = narrow ? figuresFor(whole, form, unit) : whole;
  const cells = fillingOf(template, period, own);
  const leftBlank = toDateLeftBlank(template, period, own);
  const around = aroundOf(template, period, unitName);
  const input = { bytes: file.bytes, fileName: file.name, cells, around, now: excelNow() };
  const filled = await files.fillForm(input, progress);
  const { bytes, unknown, signed, rebuilt, beyond, renamed } = filled;
  const facts = template.bindings.filter(({ meaning }) => meaning.kind === 'fact');
  const sheets = [...new Set(facts.map(({ sheet }) => renamed.get(sheet) ?? sheet))];
  const count = facts.length - leftBlank.count;
  const lackingUnits = leftBlank.units.map((id) => catalog.units.get(id)?.name ?? id);
  return { bytes, sheets, unit, template, count, leftBlank, lackingUnits, unknown, signed, rebuilt, beyond };
}

/** By the rule of the clerk where there is one; with the ending of the file. */
export function fileNameOf(
  workspace: Workspace,
  { table, period }: Wanted,
  made: Made,
  rule: string,
): string {
  const { template, rebuilt, unit } = made;
  const parts = namePartsOf(workspace.catalog, table, unit, period, template?.fileName);
  const named = nameBy(rule, parts);
  const [, ending = '.xlsx'] = /(\.[^.]*)$/.exec(template?.fileName ?? '') ?? [];
  return `${named === '' ? parts.template : named}${rebuilt ? '.xlsx' : ending}`;
}

/** What the clerk reads of one form that was handed out. */
export function sentencesOf(made: Made): string[] {
  const { template, count, unknown, signed, rebuilt } = made;
  if (!template) return [];
  return [
    say(rebuilt ? 'export.rebuilt' : 'export.done', { count }),
    ...leftBlankOf([made]),
    ...(unknown > 0 ? [say('export.recalculate', { count: unknown })] : []),
    ...(signed ? [say('export.signed')] : []),
  ];
}

/** How many figures of 累计 the forms did not get, and for want of which periods. */
export function leftBlankOf(made: readonly Made[]): string[] {
  const names = [...new Set(made.flatMap(({ lackingUnits }) => lackingUnits ?? []))].join(say('list.and'));
  const units = names === '' ? [] : [say('export.toDateUnits', { names })];
  const all = made.flatMap(({ leftBlank }) => leftBlank ?? []);
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const periods = partNames(all.flatMap(({ lacking }) => lacking));
  if (count === 0) return units;
  const blank =
    periods === '' ? say('export.totalsBlank', { count }) : say('export.toDateBlank', { count, periods });
  return [blank, ...units];
}
