/** The texts of a form's slots for a period, a unit, a clerk and a day; all slots of one cell make one text. */
import { getPeriod, type Period } from '#domain/period/period';
import type { Binding, Slot, Template } from '#domain/template/template';
import { dayTextLike, type Day } from './day-text';
import { besideTextLike, periodTextLike } from './period-text';
import { sameDays } from './related-period';
import { dayLike, serialOf, type DateSystem } from './serial';

/** What stands around the figures. */
export interface Said {
  readonly unitName: string;
  /** Who hands it out and when; where that is not said, the form keeps what it has. */
  readonly clerk?: string;
  readonly day?: Day;
}

/** A number for a cell that keeps its date as one; undefined where the cell stays as it is: the same words again would only change how the file stores them. */
export function slotsText(
  slots: readonly Slot[],
  template: Template,
  chosen: Period,
  said: Said,
): string | number | undefined {
  const [first] = slots;
  if (!first) return undefined;
  if (first.serial) return slotSerial(first, first.serial, getPeriod(template.period), chosen, said);
  const whole = first.before + first.text + first.after;
  const text = [...slots]
    .sort((a, b) => b.before.length - a.before.length)
    .reduce((sofar, slot) => {
      const end = slot.before.length + slot.text.length;
      return slot.before + slotText(slot, template, chosen, said) + sofar.slice(end);
    }, whole);
  return text === whole ? undefined : text;
}

/** Handed back for its own period the form keeps its date; else today's, or the one that says the other period alike. */
function slotSerial(
  { kind, text }: Slot,
  system: DateSystem,
  from: Period,
  chosen: Period,
  { day: today }: Said,
): number | undefined {
  if (text !== '' && sameDays(from, chosen)) return undefined;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const next = kind === 'day' ? today : dayLike({ year, month, day }, from, chosen);
  return next && serialOf(next, system);
}

/** ____, or 20  年  月  日. */
const open = /^(20)?[\s_年月日]*$/;

function slotText({ kind, text, beside }: Slot, template: Template, chosen: Period, said: Said): string {
  if (kind === 'unit') return said.unitName;
  // Handed back for its own period, a form keeps what it says; only what was left open is filled in.
  const from = getPeriod(template.period);
  const own = sameDays(from, chosen);
  if (own && !open.test(text)) return text;
  if (kind === 'clerk') return said.clerk ?? text;
  if (kind === 'day') return said.day ? dayTextLike(text, said.day) : text;
  if (own) return text;
  return beside ? (besideTextLike(text, from, chosen) ?? text) : periodTextLike(text, from, chosen);
}

/** Bindings that are slots, cell by cell. */
export function slotCells(bindings: readonly Binding[]): { at: Binding; slots: Slot[] }[] {
  const cells = new Map<string, { at: Binding; slots: Slot[] }>();
  for (const binding of bindings) {
    const { sheet, row, column, meaning } = binding;
    if (meaning.kind === 'fact') continue;
    const key = `${row},${column},${sheet}`;
    const cell = cells.get(key) ?? { at: binding, slots: [] };
    cell.slots.push(meaning);
    cells.set(key, cell);
  }
  return [...cells.values()];
}
