/**
 * `check --ledger L [--period P] [--table T] [--json]`: what the rules and built-in checks find, in every table and period
 * or one of each; a line a finding, with `--json` the finding itself. Exit code 1 where a 强制 stands.
 */
import { audit, sliceOf } from '#compute/checks/audit';
import type { Finding } from '#compute/checks/finding';
import { explanationKey, standingOf } from '#compute/checks/standing';
import { statementOf, type Words } from '#compute/checks/statement';
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, periodCode, type PeriodCode } from '#domain/period/period';
import { showPart, showPeriod } from '#domain/period/show';
import { severities, weights } from '#domain/rule/severity';
import { functionOf } from '#formula/functions/index';
import { findText, say } from '#text/say';
import { showNumber } from '#value/decimal';
import { isAbsence } from '#value/value';
import { ProblemError } from '#value/problem';
import { ledgerOptions, openLedger } from './ledger/file';
import { periodNamed, tableNamed } from './ledger/names';
import { optionsOf } from './options';

export interface FoundLine {
  readonly table: string;
  readonly period: string;
  readonly unit: string;
  readonly severity: Finding['severity'];
  readonly rule: string;
  readonly text: string;
  readonly standing: 'open' | 'explained' | 'changed';
  readonly explanation?: string;
}

export const check = {
  name: 'check',
  usage:
    'check --ledger L.ledger.zip|L.ledger.enc|L.json [--passphrase-file F] [--period P] [--table T] [--json]',
  async run(args: readonly string[]): Promise<FoundLine[] | undefined> {
    const { values, flags } = optionsOf(args, this.usage, {
      values: [...ledgerOptions, 'period', 'table'],
      flags: ['json'],
    });
    const { ledger: path, period, table } = values;
    if (path === undefined) throw new ProblemError({ code: 'cli.usage', details: { usage: this.usage } });
    const ledger = await openLedger(path, values['passphrase-file']);
    const { catalog } = ledger.state;
    const tables = table === undefined ? [...catalog.tables.values()] : [tableNamed(catalog, table)];
    const only = period === undefined ? undefined : periodCode(periodNamed(period));
    const lines = new Map<string, FoundLine>();
    for (const one of tables) {
      for (const code of one.periods.filter((each) => only === undefined || each === only)) {
        const { periods, indicators } = sliceOf(catalog, one, getPeriod(code));
        const facts = ledger.readFacts(periods, indicators);
        for (const finding of audit(catalog, one, getPeriod(code), facts).findings) {
          if (!lines.has(finding.key)) lines.set(finding.key, lineOf(catalog, one.name, finding));
        }
      }
    }
    const found = [...lines.values()].sort((a, b) => rank(a) - rank(b));
    if (found.some(({ severity }) => severity === 'mandatory')) process.exitCode = 1;
    if (flags.has('json')) return found;
    for (const line of found) process.stdout.write(`${sentenceOf(line)}\n`);
    return undefined;
  },
};

function rank({ severity }: FoundLine): number {
  return severities.indexOf(severity);
}

function lineOf(catalog: Catalog, table: string, finding: Finding): FoundLine {
  const rule = catalog.rules.get(finding.rule);
  const { code, details } = statementOf(finding, rule, wordsOf(catalog));
  const explanation = catalog.explanations.get(explanationKey(finding));
  return {
    table,
    period: finding.period,
    unit: catalog.units.get(finding.unit)?.name ?? finding.unit,
    severity: finding.severity,
    rule: rule?.name ?? finding.rule,
    text: findText(code, details) ?? code,
    standing: standingOf(finding, explanation),
    ...(explanation ? { explanation: explanation.text } : {}),
  };
}

function sentenceOf({ severity, table, period, unit, text, standing, explanation }: FoundLine): string {
  const grade = `${say(`checks.${severity}`)} ${weights[severity].letter}`;
  const said = explanation === undefined ? [] : [say(`checks.standing.${standing}`), explanation];
  return [grade, table, showPeriod(getPeriod(period as Finding['period'])), unit, text, ...said].join('\t');
}

function wordsOf({ indicators, units }: Catalog): Words {
  return {
    nameOf: (id) => indicators.get(id as IndicatorId)?.name ?? units.get(id as UnitId)?.name ?? id,
    show: (value, id) => {
      if (isAbsence(value)) return '';
      const decimals = id === undefined ? null : (indicators.get(id)?.decimals ?? null);
      return typeof value === 'number' ? showNumber(value, decimals, { group: true }) : String(value);
    },
    periodName: (code) => showPart(getPeriod(code as PeriodCode)),
    functionName: (name) => functionOf(name)?.chinese ?? name,
    and: say('list.and'),
  };
}
