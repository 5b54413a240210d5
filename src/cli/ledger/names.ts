/** What the words on the command line name: tables, units and periods by name or code. */
import type { Catalog } from '#domain/catalog/catalog';
import { foldName } from '#domain/name';
import { findUnit } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { parsePeriodCode, type Period } from '#domain/period/period';
import { findPeriod } from '#domain/period/text';
import type { Table } from '#domain/table/table';
import { ProblemError } from '#value/problem';

export function tableNamed({ tables }: Catalog, name: string): Table {
  const found =
    tables.get(name as Table['id']) ??
    [...tables.values()].find((table) => foldName(table.name) === foldName(name));
  if (found) return found;
  const known = [...tables.values()].map((table) => table.name).join(', ');
  throw new ProblemError({ code: 'cli.unknownTable', details: { found: name, known } });
}

export function unitNamed({ units }: Catalog, name: string): Unit {
  const found = units.get(name as Unit['id']) ?? findUnit(units, name);
  if (found) return found;
  throw new ProblemError({ code: 'cli.unknownUnit', details: { found: name } });
}

/** `2026H1`, or as people write it: 2026年上半年. */
export function periodNamed(text: string): Period {
  const code = parsePeriodCode(text);
  const period = code.ok ? code.value : findPeriod(text)?.period;
  if (period) return period;
  throw new ProblemError({ code: 'cli.unknownPeriod', details: { found: text } });
}
