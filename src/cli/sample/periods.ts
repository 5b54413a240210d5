/** The half-years the sample reports: three statistical years, the last one half over. */
export interface HalfYear {
  readonly code: string;
  readonly year: number;
  readonly half: 1 | 2;
}

export const halfYears: readonly HalfYear[] = (
  [
    [2024, 1],
    [2024, 2],
    [2025, 1],
    [2025, 2],
    [2026, 1],
  ] as const
).map(([year, half]) => ({ code: `${year}H${half}`, year, half }));

export const titleOf = ({ year, half }: HalfYear): string => `${year}年${half === 1 ? '上' : '下'}半年`;

/** When the county sent the form off. */
export const dateOf = ({ year, half }: HalfYear): string =>
  half === 1 ? `${year}年7月6日` : `${year + 1}年1月6日`;
