/** `tables --ledger L`: the tables of a ledger, with what `export` needs to name them. */
import { membersOf } from '#domain/table/cell';
import { ProblemError } from '#value/problem';
import { ledgerOptions, openLedger } from './ledger/file';
import { optionsOf } from './options';

export const tables = {
  name: 'tables',
  usage: 'tables --ledger L.ledger.zip|L.ledger.enc|L.json [--passphrase-file F]',
  async run(args: readonly string[]): Promise<unknown> {
    const { values } = optionsOf(args, this.usage, { values: ledgerOptions });
    const path = values['ledger'];
    if (path === undefined) throw new ProblemError({ code: 'cli.usage', details: { usage: this.usage } });
    const { catalog, facts } = (await openLedger(path, values['passphrase-file'])).state;
    return [...catalog.tables.values()].map((table) => {
      const indicators = new Set<string>(membersOf(table, 'indicator'));
      return {
        id: table.id,
        name: table.name,
        unit: catalog.units.get(table.unit)?.name ?? null,
        periods: table.periods,
        indicators: indicators.size,
        units: membersOf(table, 'unit').length,
        facts: facts.filter(({ indicator }) => indicators.has(indicator)).length,
        template: table.template === null ? null : (catalog.templates.get(table.template)?.fileName ?? null),
      };
    });
  },
};
