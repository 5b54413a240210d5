/** How reasons for no number flow (laws 2 and 3). The tables are written out in README.md. */
import { faults, isAbsence, type Absence, type Status, type Value } from './value';

const faultCodes: ReadonlySet<string> = new Set(faults);

export function isFault(value: Value): value is Absence {
  return isAbsence(value) && faultCodes.has(value.why);
}

/** Nobody has said what the number is: a sum without it is partial. Text that is no number is as good as unsaid. */
export function isLacking(value: Value): boolean {
  if (typeof value === 'number') return false;
  return !isAbsence(value) || value.why === 'blank' || value.why === 'notCollected' || isFault(value);
}

/** 不适用 and 未开展 count as nothing. */
export function countsAsNothing(value: Value): value is Absence {
  return isAbsence(value) && (value.why === 'notApplicable' || value.why === 'notCarriedOut');
}

/** What an absent operand does to a formula that needs its number: what is lacking there is missing here. */
export function needed(absence: Absence): Absence {
  return absence.why === 'blank' || absence.why === 'notCollected' || absence.why === 'belowUnit'
    ? { ...absence, why: 'missing' }
    : absence;
}

/** Of two absent operands: a fault speaks before a status, of two alike the left one. */
export function worse(left: Absence, right: Absence): Absence {
  return isFault(right) && !isFault(left) ? right : left;
}

/** What a sum over nothing but absences is, the first of these that occurs. */
const emptiest: readonly Status[] = ['blank', 'notCollected', 'belowUnit', 'notCarriedOut', 'notApplicable'];

/** Of two absent members: the one a sum without any number takes after. Faults and texts count as blank. */
export function emptier(left: Status, right: Status): Status {
  return emptiest.indexOf(right) < emptiest.indexOf(left) ? right : left;
}

export function statusFor(value: Value): Status {
  return isStatus(value) ? value.why : 'blank';
}

function isStatus(value: Value): value is Absence & { readonly why: Status } {
  return isAbsence(value) && !faultCodes.has(value.why);
}
