import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { countsOf, writeLedgerFile } from '#exchange/ledger-file/write';
import { packContent, type LedgerContent } from '#exchange/ledger-file/content';

const folder = new URL('released/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ledger.zip'));

interface Expected {
  readonly counts: Readonly<Record<string, number>>;
  readonly tables: readonly string[];
  readonly factsByPeriod: Readonly<Record<string, number>>;
  readonly sum: number;
  readonly facts: readonly {
    readonly period: string;
    readonly indicator: string;
    readonly unit: string;
    readonly value: number | null;
    readonly text?: string;
  }[];
  readonly history: readonly { readonly code: string; readonly kind: string; readonly facts: number }[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly formulas: readonly string[];
}

function read(bytes: Uint8Array): LedgerContent {
  const result = readLedgerFile(bytes);
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details)}`);
  return result.value;
}

describe('A backup of a released version', () => {
  it('is kept for every one of them, from the first that wrote any', () => {
    const released = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\d+\.\d+\.\d+) /gm)];
    expect(files.map((name) => name.replace('.ledger.zip', ''))).toEqual(
      released
        .map(([, version]) => version)
        .filter((version) => version !== '0.1.0')
        .sort(),
    );
  });

  it.each(files)('%s opens with everything in it', (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const expected = JSON.parse(
      readFileSync(new URL(name.replace('.ledger.zip', '.json'), folder), 'utf8'),
    ) as Expected;
    const content = read(bytes);
    const { catalog, facts, history } = content;
    const counts = countsOf(packContent(content));
    // Kinds that came later are there, and empty.
    for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBe(expected.counts[kind] ?? 0);
    expect([...catalog.tables.values()].map((table) => table.name)).toEqual(expected.tables);
    const byPeriod: Record<string, number> = {};
    for (const { period } of facts) byPeriod[period] = (byPeriod[period] ?? 0) + 1;
    expect(byPeriod).toEqual(expected.factsByPeriod);
    expect(facts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(expected.sum, 5);
    const named = facts.map(({ indicator, unit, period, value, text }) => ({
      period,
      indicator: catalog.indicators.get(indicator)?.name,
      unit: catalog.units.get(unit)?.name,
      value,
      ...(text === undefined ? {} : { text }),
    }));
    for (const fact of expected.facts) expect(named).toContainEqual(fact);
    expect(
      history.map(({ label, kind, change }) => ({
        code: label.code,
        kind,
        facts: change.facts?.length ?? 0,
      })),
    ).toEqual(expected.history);
    expect(
      content.files.map((file) => ({
        name: file.name,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
      })),
    ).toEqual(expected.files);
    const formulas = [...catalog.indicators.values()].filter((one) => one.formula !== null);
    expect(formulas.map((one) => one.name).sort()).toEqual([...expected.formulas].sort());
    // Written by this version it is the same ledger.
    expect(read(writeLedgerFile(content, 'now'))).toEqual(content);
  });
});
