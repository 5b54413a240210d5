/**
 * A figure far from all its history: 活产数 40, 44, 41 and now 410. Far is five times as far as its usual swing, more than
 * chance alone would move a count, and half of what is usual (of shares 20 points). Two earlier figures are the least.
 */
import { isRate } from '#domain/indicator/law';
import { isPercent, snifferId, type Figure, type Sniffer } from './sniffer';

const far = 5;
/** Median distance from the median → standard deviation. */
const deviation = 1.4826;

export const jump: Sniffer = {
  id: snifferId('jump'),
  sniff: ({ figures }) =>
    figures.flatMap((figure) => {
      const usual = usualOf(figure);
      if (usual === undefined || Math.abs(figure.value - usual.middle) <= usual.reach) return [];
      const details = { value: figure.value, usual: usual.middle, count: figure.earlier.length };
      return [{ figures: [figure], message: { code: 'sniffer.jump', details }, about: figure.indicator.id }];
    }),
};

function usualOf({ indicator, earlier }: Figure): { middle: number; reach: number } | undefined {
  if (earlier.length < 2) return undefined;
  const middle = median(earlier);
  const swing = far * deviation * median(earlier.map((value) => Math.abs(value - middle)));
  const half = Math.abs(middle) / 2;
  if (isPercent(indicator)) return { middle, reach: Math.max(swing, 20) };
  // Rates in ‰ and 1/10万 of small places jump by one case; their counts are looked at instead.
  if (isRate(indicator.name, indicator.countingUnit)) return undefined;
  return { middle, reach: Math.max(swing, half, far * Math.sqrt(Math.abs(middle)), far) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
