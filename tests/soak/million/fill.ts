/**
 * Runs in the page: seventeen months of 300 units and 200 indicators, each month an import of 60,000 figures from a
 * workbook, put into the ledger's own database by the commits the app makes.
 */
import type { Change } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { FileId, TableId, TemplateId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Template } from '#domain/template/template';
import { Ledger } from '#store/ledger';
import type { StoredFile } from '#store/schema';
import { chanceOf, countyOf, id, indicators, monthsFrom, units } from '../../store/large-county';

const shown = 20;

/** The superior's form, each of its cells bound. */
const template = (period: PeriodCode): Template => ({
  id: id('template') as TemplateId,
  table: id('table') as TableId,
  file: id('f0') as FileId,
  fileName: `月报 ${period}.xlsx`,
  period,
  bindings: units.flatMap((unit, row) =>
    indicators.slice(0, shown).map((indicator, column) => ({
      sheet: '表1',
      row: row + 7,
      column: column + 1,
      meaning: { kind: 'fact', indicator, unit, scale: 1 } as const,
    })),
  ),
  signs: {},
});

const columnName = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : columnName(Math.floor(n / 26) - 1) + columnName(n % 26);

export interface Filled {
  readonly facts: number;
  readonly milliseconds: number;
  /** The longest import of one month. */
  readonly longest: number;
  /** Bytes, as the browser counts them. */
  readonly used: number;
}

/** What the figures stand in: a county of 300, 200 indicators, one table, the form it came from. */
export function definitionsOf(periods: readonly PeriodCode[]): Change {
  return {
    ...countyOf('基层月报', shown, periods),
    templates: [{ to: template(periods[0] as PeriodCode) }],
  };
}

export interface Import {
  readonly at: string;
  readonly file: StoredFile;
  readonly steps: readonly { readonly to: Fact }[];
}

/** A month as a workbook brings it. As uneven as the figures of townships are; every fiftieth has no number but says why. */
export function importOf(period: PeriodCode, month: number, chance: () => number): Import {
  const file = id(`f${month}`) as FileId;
  const fileName = `月报 ${period}.xlsx`;
  const at = `2026-07-01T09:${String(month).padStart(2, '0')}:00.000Z`;
  const steps = indicators.flatMap((indicator, column) =>
    units.map((unit, row): { to: Fact } => {
      const status = row % 50 === 7 ? { value: null, status: 'notCollected' as const } : null;
      return {
        to: {
          indicator,
          unit,
          period,
          ...(status ?? { value: Math.floor(chance() * chance() * 5000) }),
          source: {
            kind: 'file',
            file,
            fileName,
            sheet: '表1',
            cell: `${columnName(column + 1)}${row + 7}`,
          },
          at,
        },
      };
    }),
  );
  const bytes = new Uint8Array(150_000).map(() => chance() * 256);
  return { at, file: { id: file, name: fileName, bytes, at }, steps };
}

export async function fill(name: string, months: number): Promise<Filled> {
  const begun = performance.now();
  const ledger = new Ledger(name);
  const chance = chanceOf(20_261_128);
  const periods = monthsFrom(2025, months);
  await ledger.commit({ code: 'edit', details: {} }, definitionsOf(periods), {
    at: '2026-07-01T08:00:00.000Z',
  });
  let facts = 0;
  let longest = 0;
  for (const [month, period] of periods.entries()) {
    const { at, file, steps } = importOf(period, month, chance);
    const since = performance.now();
    await ledger.commit({ code: 'import', details: { files: 1 } }, { facts: steps }, { at }, [file]);
    longest = Math.max(longest, performance.now() - since);
    facts += steps.length;
  }
  ledger.close();
  const used = (await navigator.storage.estimate()).usage ?? 0;
  return { facts, milliseconds: performance.now() - begun, longest, used };
}
