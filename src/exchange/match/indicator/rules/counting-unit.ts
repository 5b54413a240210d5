import { factorOf, isRate } from '#domain/indicator/law';
import type { IndicatorRule } from './rule';

/** A rate is not a count, ‰ is not %, and money is not people. */
export const countingUnit: IndicatorRule = {
  name: 'countingUnit',
  examples: [
    [{ name: '住院分娩', unit: '%' }, { name: '住院分娩', unit: '人' }, -0.4],
    [{ name: '死亡率', unit: '‰' }, { name: '死亡率', unit: '1/10万' }, -0.25],
    [{ name: '补助', unit: '万元' }, { name: '补助', unit: '人' }, -0.25],
    [{ name: '死亡', unit: '例' }, { name: '死亡', unit: '人' }, 0],
    [{ name: '收入', unit: '千元' }, { name: '收入', unit: '万元' }, -0.1],
    [{ name: '收入' }, { name: '收入', unit: '万元' }, 0],
  ],
  score(asked, known) {
    if (asked.unit === '' || known.unit === '') return 0;
    const rates = [asked, known].map(({ names, unit }) => isRate(names[0] as string, unit));
    if (rates[0] !== rates[1]) return -0.4;
    if (rates[0]) return factorOf(asked.unit) === factorOf(known.unit) ? 0 : -0.25;
    const [one, other] = [asked.unit, known.unit].map(kindOf);
    if (one !== other) return -0.25;
    return one === 'money' && asked.unit !== known.unit ? -0.1 : 0;
  },
};

function kindOf(unit: string): 'money' | 'times' | 'pieces' {
  if (/元$/.test(unit)) return 'money';
  return /次$/.test(unit) ? 'times' : 'pieces';
}
