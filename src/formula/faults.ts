/** Excel's errors and the faults of ours that are the same thing. In cells a fault is written as the error. */
import type { Absence, FaultCode } from '#value/value';

export const faults = {
  zeroDenominator: { why: 'zeroDenominator' },
  notNumber: { why: 'notNumber' },
  badArguments: { why: 'badArguments' },
  outOfRange: { why: 'outOfRange' },
  unknownName: { why: 'unknownName' },
  notFound: { why: 'notFound' },
  noReference: { why: 'noReference' },
  noOverlap: { why: 'noOverlap' },
} as const satisfies Partial<Record<FaultCode, Absence>>;

const errorOf: Readonly<Record<string, string>> = {
  zeroDenominator: '#DIV/0!',
  notNumber: '#VALUE!',
  badArguments: '#VALUE!',
  outOfRange: '#NUM!',
  unknownName: '#NAME?',
  notFound: '#N/A',
  noReference: '#REF!',
  noOverlap: '#NULL!',
};

/** As ERROR.TYPE numbers them, from 1. */
export const errorTexts = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
export type ErrorText = (typeof errorTexts)[number];

const faultOf: Readonly<Record<ErrorText, Absence>> = {
  '#NULL!': faults.noOverlap,
  '#DIV/0!': faults.zeroDenominator,
  '#VALUE!': faults.notNumber,
  '#REF!': faults.noReference,
  '#NAME?': faults.unknownName,
  '#NUM!': faults.outOfRange,
  '#N/A': faults.notFound,
};

export function isErrorText(text: string): text is ErrorText {
  return Object.prototype.hasOwnProperty.call(faultOf, text);
}

/** An error of a cell as a fault; one nobody knows is #VALUE!. */
export function faultOfError(text: string): Absence {
  return isErrorText(text) ? faultOf[text] : faults.notNumber;
}

/** A fault as a cell shows it. */
export function errorOfFault({ why }: Absence): string {
  return errorOf[why] ?? '#VALUE!';
}
