/** Even payments at even interest: what is paid out is negative, what comes in positive. */
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Value } from './function';
import { rootOf } from './root';

const rate = { name: 'rate', takes: 'number' } as const;
const periods = { name: 'periods', takes: 'number' } as const;
const payment = { name: 'payment', takes: 'number' } as const;
const present = { name: 'present', takes: 'number' } as const;
const future = { name: 'future', takes: 'number', optional: true } as const;
const due = { name: 'due', takes: 'number', optional: true } as const;

export const annuities = [
  declare({
    name: 'PMT',
    chinese: '每期还款',
    help: 'function.PMT',
    parameters: [rate, periods, present, future, due],
    examples: [
      { formula: 'ROUND(PMT(8%/12,10,10000),2)', value: -1037.03 },
      { formula: 'PMT(0,10,1000)', value: -100 },
    ],
    compute: (_, r, n, pv, fv = 0, when = 0) => finite(paymentOf(r, n, pv, fv, when)),
  }),
  declare({
    name: 'FV',
    chinese: '终值',
    help: 'function.FV',
    parameters: [rate, periods, payment, { ...present, optional: true }, due],
    examples: [
      { formula: 'ROUND(FV(6%/12,10,-200,-500,1),2)', value: 2581.4 },
      { formula: 'FV(0,10,-100)', value: 1000 },
    ],
    compute: (_, r, n, pmt, pv = 0, when = 0) => finite(futureOf(r, n, pmt, pv, when)),
  }),
  declare({
    name: 'PV',
    chinese: '现值',
    help: 'function.PV',
    parameters: [rate, periods, payment, future, due],
    examples: [
      { formula: 'ROUND(PV(8%/12,240,500),2)', value: -59_777.15 },
      { formula: 'PV(0,10,-100)', value: 1000 },
    ],
    compute(_, r, n, pmt, fv = 0, when = 0) {
      return finite((-fv - pmt * gathered(r, n, when)) / (1 + r) ** n);
    },
  }),
  declare({
    name: 'NPER',
    chinese: '期数',
    help: 'function.NPER',
    parameters: [rate, payment, present, future, due],
    examples: [
      { formula: 'ROUND(NPER(12%/12,-100,-1000,10000,1),4)', value: 59.6739 },
      { formula: 'NPER(0,-100,1000)', value: 10 },
    ],
    compute(_, r, pmt, pv, fv = 0, when = 0): Value {
      if (r === 0) return pmt === 0 ? faults.outOfRange : -(pv + fv) / pmt;
      const steady = (pmt * (1 + r * (when === 0 ? 0 : 1))) / r;
      return finite(Math.log((steady - fv) / (steady + pv)) / Math.log(1 + r));
    },
  }),
  declare({
    name: 'RATE',
    chinese: '每期利率',
    help: 'function.RATE',
    parameters: [periods, payment, present, future, due, { name: 'guess', takes: 'number', optional: true }],
    examples: [
      { formula: 'ROUND(RATE(48,-200,8000),6)', value: 0.007701 },
      { formula: 'ROUND(RATE(1,0,-100,110),6)', value: 0.1 },
    ],
    compute: (_, n, pmt, pv, fv = 0, when = 0, guess = 0.1) =>
      rootOf((r) => pv + (pmt * gathered(r, n, when) + fv) / (1 + r) ** n, guess) ?? faults.outOfRange,
  }),
  declare({
    name: 'IPMT',
    chinese: '当期利息',
    help: 'function.IPMT',
    parameters: [rate, { name: 'period', takes: 'number' }, periods, present, future, due],
    examples: [
      { formula: 'ROUND(IPMT(10%/12,1,36,8000),2)', value: -66.67 },
      { formula: 'IPMT(0.1,4,3,8000)', value: { why: 'outOfRange' } },
    ],
    compute: (_, r, k, n, pv, fv = 0, when = 0) => interestOf(r, k, n, pv, fv, when),
  }),
  declare({
    name: 'PPMT',
    chinese: '当期本金',
    help: 'function.PPMT',
    parameters: [rate, { name: 'period', takes: 'number' }, periods, present, future, due],
    examples: [
      { formula: 'ROUND(PPMT(10%/12,1,24,2000),2)', value: -75.62 },
      { formula: 'ROUND(PPMT(8%,10,10,200000),2)', value: -27_598.05 },
    ],
    compute(_, r, k, n, pv, fv = 0, when = 0) {
      const interest = interestOf(r, k, n, pv, fv, when);
      return typeof interest === 'number' ? finite(paymentOf(r, n, pv, fv, when) - interest) : interest;
    },
  }),
];

/** What payments of 1 come to at the end. */
function gathered(rate: number, periods: number, due: number): number {
  if (rate === 0) return periods;
  return (((1 + rate) ** periods - 1) / rate) * (due === 0 ? 1 : 1 + rate);
}

function futureOf(rate: number, periods: number, payment: number, present: number, due: number): number {
  return -(present * (1 + rate) ** periods + payment * gathered(rate, periods, due)) + 0;
}

function paymentOf(rate: number, periods: number, present: number, future: number, due: number): number {
  return -(present * (1 + rate) ** periods + future) / gathered(rate, periods, due);
}

/** On what is left after the period before; the first period bears none where it is paid at once. */
function interestOf(r: number, k: number, n: number, pv: number, fv: number, due: number): Value {
  if (k < 1 || k > n) return faults.outOfRange;
  if (due !== 0 && k === 1) return 0;
  const left = futureOf(r, k - 1, paymentOf(r, n, pv, fv, due), pv, due);
  return finite((left * r) / (due === 0 ? 1 : 1 + r));
}
