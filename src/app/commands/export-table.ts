import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { outlineOf } from '#exchange/outline/outline';
import { periodCode } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { TemplateId } from '#domain/id';
import type { Template } from '#domain/template/template';
import { say } from '#text/say';
import { showValue } from '../table/show-cell';
import type { TableView } from '../table/view.svelte';
import { saveFile } from '../download';
import { excelNow } from '../edge';
import { describeProblem } from '../describe';
import { files } from '../files';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { ProblemError } from '#value/problem';
import type { Command } from './command';

/** 导出: fills the table's own template, or makes a workbook where there is none. */
export const exportTable: Command = {
  id: 'export',
  label: 'command.export',
  icon: 'export',
  available: ({ view }) => view !== null,
  async run({ view }) {
    if (!view) return;
    const template = templateFor(view);
    const file = template && (await view.workspace.ledger.findFile(template.file));
    try {
      if (template && file) await fillTemplate(view, template, file.bytes);
      else await buildFromNothing(view);
    } catch (error) {
      if (error instanceof Cancelled) return;
      if (!(error instanceof ProblemError)) throw error;
      notices.say(describeProblem(error.problem, file?.name ?? view.table.name), { tone: 'error' });
    }
  },
};

/** The form that came with this period, else the table's newest. */
function templateFor({ workspace, table, period }: TableView): Template | undefined {
  const { templates, tables } = workspace.catalog;
  const own = [...templates.values()].filter((t) => t.table === table.id && t.period === periodCode(period));
  const newest = tables.get(table.id)?.template;
  return own[own.length - 1] ?? (newest ? templates.get(newest) : undefined);
}

/** Templates for which the .xlsx copy was asked for; once is enough. */
const asked = new Set<TemplateId>();

async function fillTemplate(view: TableView, template: Template, bytes: Uint8Array): Promise<void> {
  const { workspace, table, period, figures } = view;
  const unitName = workspace.catalog.units.get(table.unit)?.name ?? '';
  const cells = fillingOf(template, period, formFigures(figures, { unitName }));
  const { fileName } = template;
  const filled = await jobs.run(
    say('job.filling', { file: fileName }),
    (progress) => files.fillForm({ bytes, fileName, cells, now: excelNow() }, progress),
    () => files.cancel(),
  );
  const { comparison, unknown } = filled;
  const count = template.bindings.filter(({ meaning }) => meaning.kind === 'fact').length;
  const touched = new Set(template.bindings.map((binding) => binding.sheet));
  const unexpected = unexpectedParts(comparison.partsDiffering, touched.size + (unknown > 0 ? 1 : 0));
  const differing = [
    ...unexpected,
    ...comparison.cellsDiffering.map(({ sheet, cell }) => `${sheet}!${cell}`),
  ];
  if (differing.length > 0) {
    const names = differing.slice(0, 3).join(say('list.and'));
    notices.say(say('export.differs', { count, parts: differing.length, names }), { tone: 'error' });
    return;
  }
  saveFile(fileNameFor(view, template, filled.rebuilt), filled.bytes);
  const sentences = [say(filled.rebuilt ? 'export.rebuilt' : 'export.done', { count })];
  if (unknown > 0) sentences.push(say('export.recalculate', { count: unknown }));
  if (filled.signed) sentences.push(say('export.signed'));
  if (filled.rebuilt && !asked.has(template.id)) {
    asked.add(template.id);
    sentences.push(say('export.legacy'));
  }
  notices.say(sentences.join(say('list.clause')));
}

/** Of the parts that differ, those beyond the filled sheets (and the workbook part, when Excel is to recompute). */
function unexpectedParts(differing: readonly string[], expected: number): readonly string[] {
  const sheets = differing.filter((part) => /worksheets\/|workbook\.xml$/.test(part));
  const others = differing.filter((part) => !sheets.includes(part));
  return sheets.length > expected ? differing : others;
}

async function buildFromNothing(view: TableView): Promise<void> {
  const { workspace, table, period, figures } = view;
  const unit = workspace.catalog.units.get(table.unit)?.name ?? '';
  const { countingUnit } = table;
  const spec = outlineOf(workspace.catalog, table, period, figures, {
    reporter: say('table.reporter', { unit }),
    period: showPeriod(period),
    countingUnit: countingUnit === null ? '' : say('table.countingUnit', { unit: countingUnit }),
    statusText: (value) => showValue(value, undefined),
  });
  const bytes = await jobs.run(
    say('job.building'),
    () => files.build(spec),
    () => files.cancel(),
  );
  const name = `${table.name} ${showPeriod(period)}.xlsx`;
  saveFile(name, bytes);
  notices.say(say('export.built', { file: name }));
}

/** The template's own name; for another period the period is added. */
function fileNameFor({ period }: TableView, template: Template, rebuilt: boolean): string {
  const name = template.fileName;
  const [, stem = name, ending = '.xlsx'] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  const same = template.period === periodCode(period);
  return `${same ? stem : `${stem} ${showPeriod(period)}`}${rebuilt ? '.xlsx' : ending}`;
}
