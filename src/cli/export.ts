/**
 * `export --ledger L --table T --period P [--unit U] OUT`: the table's own form filled, as the app does it: its formulas
 * calculated, the result compared with the original before it is written; a sheet made from nothing where there is no form.
 */
import { writeFile } from 'node:fs/promises';
import { Figures } from '#compute/table/figures';
import { placesFor, indicatorsOf } from '#compute/table/needs';
import { showPeriod } from '#domain/period/show';
import { periodCode } from '#domain/period/period';
import { inRecords } from '#domain/template/columns';
import type { Day } from '#exchange/fill/day-text';
import { fillingOf } from '#exchange/fill/edits';
import { withCompared } from '#exchange/fill/compared';
import { formFigures } from '#exchange/fill/figures';
import { figuresFor, isNarrowed, narrowed, tableFor } from '#exchange/fill/one-unit';
import { signOf } from '#exchange/fill/signs';
import { toDateLeftBlank } from '#exchange/fill/to-date';
import { templateOf } from '#exchange/fill/template-of';
import { aroundOf } from '#exchange/fill/words';
import { outlineOf } from '#exchange/outline/outline';
import { findText } from '#text/say';
import { ProblemError } from '#value/problem';
import type { Value } from '#value/value';
import { buildWorkbook } from '#workbook/build/build';
import { fillForm } from '#worker/fill-form';
import { orThrow } from './file';
import { ledgerOptions, openLedger } from './ledger/file';
import { periodNamed, tableNamed, unitNamed } from './ledger/names';
import { optionsOf } from './options';

export const exportTable = {
  name: 'export',
  usage:
    'export --ledger L [--passphrase-file F] --table T --period P [--unit U] [--clerk NAME] [--date 2026-07-05] OUT',
  async run(args: readonly string[]): Promise<unknown> {
    const { rest, values } = optionsOf(args, this.usage, {
      values: [...ledgerOptions, 'table', 'period', 'unit', 'clerk', 'date', 'now'],
    });
    const [out] = rest;
    const { ledger: path, table: tableName, period: periodText, unit: unitName, clerk, date, now } = values;
    if (!path || !tableName || !periodText || out === undefined)
      throw new ProblemError({ code: 'cli.usage', details: { usage: this.usage } });
    const ledger = await openLedger(path, values['passphrase-file']);
    const { catalog } = ledger;
    const form = tableNamed(catalog, tableName);
    const period = periodNamed(periodText);
    const asked = unitName === undefined ? undefined : unitNamed(catalog, unitName).id;
    const unit = asked ?? form.unit;
    const narrow = isNarrowed(form, asked);
    const came = templateOf(catalog, form.id, periodCode(period));
    const template = came && inRecords(came);
    const table = withCompared(narrow ? tableFor(form, unit) : form, template);
    const { read } = placesFor(catalog, table, period);
    const facts = ledger.readFacts(
      read,
      indicatorsOf(catalog, table).map(({ id }) => id),
    );
    const figures = new Figures(catalog, table, period, facts);
    const reporter = catalog.units.get(unit)?.name ?? '';
    const told = { table: form.name, period: periodCode(period), unit: reporter, out };

    const file = template && ledger.findFile(template.file);
    if (!template || !file) {
      const words = {
        reporter: `填报单位：${reporter}`,
        period: showPeriod(period),
        countingUnit: form.countingUnit === null ? '' : `计量单位：${form.countingUnit}`,
        statusText: (value: Value) => signOf(value) ?? '—',
        standingText: (standing: string) => findText(`standing.${standing}`) ?? standing,
      };
      const shown = narrow ? narrowed(form, unit) : form;
      await writeFile(out, await buildWorkbook(outlineOf(catalog, shown, period, figures, words)));
      return { ...told, template: null };
    }
    const said = { ...(clerk ? { clerk } : {}), ...(date ? { day: dayOf(date) } : {}) };
    const whole = formFigures(figures, { unitName: reporter, ...said });
    const own = narrow ? figuresFor(whole, form, unit) : whole;
    const cells = fillingOf(template, period, own);
    const leftBlank = toDateLeftBlank(template, period, own);
    const around = aroundOf(template, period, reporter);
    const input = { bytes: file.bytes, fileName: file.name, cells, around, now: Number(now ?? 0) };
    const filled = orThrow(await fillForm(input, () => undefined));
    const { bytes, written, refreshed, unknown, rebuilt, beyond } = filled;
    if (beyond.length > 0) {
      const parts = beyond.slice(0, 5).join(', ');
      throw new ProblemError({ code: 'cli.differs', details: { count: beyond.length, parts } });
    }
    await writeFile(out, bytes);
    const left = leftBlank.count === 0 ? {} : { leftBlank };
    return { ...told, template: template.fileName, written, refreshed, unknown, rebuilt, ...left };
  },
};

function dayOf(text: string): Day {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || !month || !day || !/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new ProblemError({ code: 'cli.badDate', details: { found: text } });
  return { year, month, day };
}
