/** All findings of one table in one period, from the facts it needs: rules first, then what smells. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId } from '#domain/id';
import type { Period, PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { Figures } from '../table/figures';
import { indicatorsOf, placesFor } from '../table/needs';
import { Checks, type Unjudged } from './checks';
import type { Finding } from './finding';
import { Nose } from './nose';
import { reportedFindings, reportedTotal } from './reported';
import { rulesBeyond, rulesOf } from './rules-of';
import type { Sniffer } from './sniffers/sniffer';
import { withRules } from './with-rules';

export interface Audit {
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
}

/** The facts that have to be at hand: those of the rules between tables and periods are among them. */
export function sliceOf(
  catalog: Catalog,
  table: Table,
  period: Period,
): { readonly periods: readonly PeriodCode[]; readonly indicators: readonly IndicatorId[] } {
  const wider = withRules(catalog, table, rulesBeyond(catalog, table));
  return {
    periods: placesFor(wider.catalog, wider.table, period).read,
    indicators: indicatorsOf(wider.catalog, wider.table).map(({ id }) => id),
  };
}

export function audit(
  catalog: Catalog,
  table: Table,
  period: Period,
  facts: readonly Fact[],
  isOn: (sniffer: Pick<Sniffer, 'id'>) => boolean = () => true,
): Audit {
  const wider = withRules(catalog, table, rulesBeyond(catalog, table));
  const figures = new Figures(wider.catalog, wider.table, period, facts);
  const checks = new Checks(figures, table, period, rulesOf(catalog, table));
  const nose = new Nose(figures, table, period, { isOn });
  const reported = isOn(reportedTotal) ? reportedFindings(figures, table, period) : [];
  return { findings: [...checks.findings(), ...nose.findings(), ...reported], unjudged: checks.unjudged };
}
