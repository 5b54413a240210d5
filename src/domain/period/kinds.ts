/** Kinds of period, one row each. `per` is how many make a statistical year, `months` how long one lasts. */
export const periodKinds = {
  year: { per: 1, months: 12, letter: '' },
  half: { per: 2, months: 6, letter: 'H' },
  quarter: { per: 4, months: 3, letter: 'Q' },
  month: { per: 12, months: 1, letter: 'M' },
  /** 累计: from the start of the statistical year to the end of its n-th month; its length is its index. */
  toDate: { per: 12, months: 0, letter: 'T' },
} as const;
export type PeriodKind = keyof typeof periodKinds;
