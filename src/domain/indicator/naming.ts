/** Names of indicators are unique, aliases among them: a name in a file or formula means one indicator. */
import { fail, succeed, type Result } from '#value/problem';
import type { IndicatorId } from '../id';
import { foldName } from '../name';
import type { Indicator } from './indicator';

type Indicators = ReadonlyMap<IndicatorId, Indicator>;

/** Another indicator that goes by this name. */
export function findBearer(
  indicators: Indicators,
  name: string,
  except?: IndicatorId,
): Indicator | undefined {
  const folded = foldName(name);
  for (const one of indicators.values()) {
    if (one.id !== except && [one.name, ...one.aliases].some((own) => foldName(own) === folded)) return one;
  }
  return undefined;
}

/** The old name becomes an alias, so that files and formulas that say it still mean the same. */
export function renamed(indicators: Indicators, indicator: Indicator, wanted: string): Result<Indicator> {
  const name = wanted.trim();
  if (name === '') return fail('indicator.nameless');
  const bearer = findBearer(indicators, name, indicator.id);
  if (bearer) return fail('indicator.taken', { name, by: bearer.name });
  if (foldName(name) === foldName(indicator.name)) return succeed({ ...indicator, name });
  return succeed({ ...indicator, name, aliases: distinct([...indicator.aliases, indicator.name], name) });
}

export function withAliases(
  indicators: Indicators,
  indicator: Indicator,
  wanted: readonly string[],
): Result<Indicator> {
  const aliases = distinct(wanted, indicator.name);
  for (const name of aliases) {
    const bearer = findBearer(indicators, name, indicator.id);
    if (bearer) return fail('indicator.taken', { name, by: bearer.name });
  }
  return succeed({ ...indicator, aliases });
}

/** Each once, none that is the name itself, none empty. */
export function distinct(names: readonly string[], own: string): string[] {
  const seen = new Set([foldName(own), '']);
  return names.flatMap((name) => {
    const folded = foldName(name);
    if (seen.has(folded)) return [];
    seen.add(folded);
    return [name.trim()];
  });
}
