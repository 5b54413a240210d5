/**
 * What of a form stands outside its cells: names of sheets («2025年上半年», «1月») and page headers and footers that name the
 * period or the unit. They move along as the texts in the cells do; a date of printing or filling in is no period.
 */
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { findPeriod, withYear } from '#domain/period/text';
import type { Template } from '#domain/template/template';
import { filingDate } from '../recognise/words';
import { besideTextLike, periodTextLike } from './period-text';
import { sameDays } from './related-period';

/** Plain data: it goes to the worker that fills the form. */
export interface Around {
  /** The form's own period, and the one it is filled for. */
  readonly from: PeriodCode;
  readonly to: PeriodCode;
  /** As the form calls the unit, and as it shall. */
  readonly units: readonly string[];
  readonly unit: string;
  /** Sheets the table stands on. */
  readonly sheets: readonly string[];
}

export function aroundOf(template: Template, chosen: Period, unit: string): Around {
  const units = template.bindings.flatMap(({ meaning }) =>
    meaning.kind === 'unit' ? meaning.text.trim() : [],
  );
  return {
    from: template.period,
    to: periodCode(chosen),
    units: [...new Set(units)].filter((text) => text.length > 2 && text !== unit),
    unit,
    sheets: [...new Set(template.bindings.map(({ sheet }) => sheet))],
  };
}

/** Sheets whose name says the form's period, with the name for the other; empty where it is filled for its own. */
export function sheetNamesOf({ from, to, sheets }: Around): Map<string, string> {
  const names = new Map<string, string>();
  for (const sheet of sheets) {
    const name = movedText(sheet, from, to);
    if (name !== sheet) names.set(sheet, name);
  }
  return names;
}

/** The text of a page header, with Excel's codes, piece by piece. */
export function pageTextOf(text: string, { from, to, units, unit }: Around): string {
  return text
    .split(/(&[LCR]|&"[^"]*"|&K[0-9A-Fa-f]{6}|\r?\n|[ \u3000]{2,})/)
    .map((piece) => withUnit(filingDate.test(piece) ? piece : movedText(piece, from, to), units, unit))
    .join('');
}

function movedText(text: string, from: PeriodCode, to: PeriodCode): string {
  if (from === to) return text;
  const [was, is] = [getPeriod(from), getPeriod(to)];
  const found = findPeriod(text);
  const named = found && (found.period ?? withYear(found, was.year, was.startMonth).period);
  if (!found || !named || /^\s*\d+\s*日/.test(text.slice(found.end))) return text;
  if (sameDays(named, was)) return periodTextLike(text, was, is);
  return found.period ? (besideTextLike(text, was, is) ?? text) : text;
}

/** Only where the name ends: 海棠县 inside 海棠县卫健局 is another's. */
function withUnit(text: string, units: readonly string[], unit: string): string {
  let said = text;
  for (const name of units) {
    const at = said.indexOf(name);
    if (at < 0 || /[\u4e00-\u9fff]/.test(said[at + name.length] ?? '')) continue;
    said = said.slice(0, at) + unit + said.slice(at + name.length);
  }
  return said;
}
