/** An indicator the ledger does not have: as the file says, and where the dictionary knows it, with its laws and 口径. */
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { factorOf, periodLawOf, rollupOf } from '#domain/indicator/law';
import { foldName } from '#domain/name';
import { isGeneric } from '../match/bare';
import type { DraftLine } from './draft';

export function newIndicator(
  line: DraftLine,
  id: IndicatorId,
  formula: string | null,
  dictionary: Dictionary,
): Indicator {
  const { name, said } = line;
  const entry = line.entry === undefined ? undefined : dictionary.entries.get(line.entry);
  const countingUnit = line.countingUnit === '' ? (entry?.unit ?? '') : line.countingUnit;
  const renamed = foldName(said) !== foldName(name) && !isGeneric(said);
  const known = entry && {
    // A rate that is typed has no parts to roll up from, whatever the dictionary computes it from (law 1).
    rollup: formula === null && entry.formula !== null ? ('none' as const) : entry.rollup,
    periodLaw: entry.periodLaw,
    direction: entry.direction,
    entry: entry.code,
    ...(entry.definition === undefined ? {} : { definition: entry.definition }),
  };
  return {
    id,
    name,
    aliases: renamed ? [said] : [],
    ...(line.code === undefined ? {} : { code: line.code }),
    kind: formula === null ? 'input' : 'computed',
    formula,
    factor: factorOf(countingUnit === '' ? name : countingUnit),
    decimals: line.decimals ?? (entry?.formula ? entry.decimals : null),
    countingUnit,
    rollup: rollupOf(name, countingUnit),
    periodLaw: periodLawOf(name, countingUnit),
    direction: 'none',
    ...known,
  };
}
