/** An invented ledger with a bit of everything, in any order. */
import fc from 'fast-check';
import type { Catalog } from '#domain/catalog/catalog';
import { emptyCatalog } from '#domain/catalog/catalog';
import { applyToCatalog, type Change } from '#domain/change/change';
import type { Entry } from '#domain/change/entry';
import { keyOfFact, type Fact, type Source } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import type { LedgerContent } from '#exchange/ledger-file/content';
import { statuses } from '#value/value';
import { fact, indicator, unit } from '../../domain/invent';

export const at = '2026-07-01T08:00:00.000Z';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

const source: fc.Arbitrary<Source> = fc.oneof(
  fc.constant({ kind: 'typed' as const }),
  fc.record({
    kind: fc.constant('file' as const),
    file: fc.constantFrom('f1', 'f2').map((id) => id as FileId),
    fileName: text,
    sheet: text,
    cell: fc.constantFrom('A1', 'C7', 'AB120'),
  }),
);

const body: fc.Arbitrary<Partial<Fact>> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value: value === 0 ? 0 : value })),
  fc.constantFrom(...statuses).map((status) => ({ value: null, status })),
  text.map((one) => ({ value: null, text: one, note: one })),
);

const facts: fc.Arbitrary<Fact[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('births', 'deaths', 'beds'),
      fc.constantFrom('county', 'qingshan', 'daping'),
      fc.constantFrom('2025H1', '2026H1', '2026M06@10'),
      body,
      source,
    )
    .map(([i, u, period, said, from]): Fact => ({ ...fact(i, u, period, 0), ...said, source: from, at })),
  { selector: keyOfFact, minLength: 1, maxLength: 20 },
);

const definitions: Change = {
  units: [{ to: unit('county', '海棠县') }, { to: unit('qingshan', '青山镇', 'county') }],
  indicators: [
    { to: indicator('births', '活产数') },
    { to: indicator('beds', '床位数', { periodLaw: 'stock' }) },
  ],
};
export const catalog: Catalog = applyToCatalog(emptyCatalog, definitions);

/** The present facts, a history that led to them and beyond, and two files. */
export const contents: fc.Arbitrary<LedgerContent> = fc
  .tuple(facts, facts, fc.uint8Array({ maxLength: 300 }))
  .map(([now, before, bytes]) => {
    const steps = now.map((to) => {
      const from = before.find((one) => keyOfFact(one) === keyOfFact(to));
      return { ...(from ? { from } : {}), to };
    });
    const head = { at, kind: 'do' as const, label: { code: 'import', details: { facts: now.length } } };
    const history: Entry[] = [
      { ...head, id: 1, change: { ...definitions, facts: before.map((to) => ({ to })) } },
      { ...head, id: 2, by: '王芳', change: { facts: steps } },
      { ...head, id: 3, kind: 'undo', of: 2, change: { facts: steps.map(({ to }) => ({ from: to })) } },
    ];
    const files = ['b', 'a/../?'].map((name, i) => ({ id: `f${2 - i}` as FileId, name, bytes, at }));
    return { catalog, facts: now, history, files };
  });

/** What the kept samples hold. */
export const sampled: LedgerContent = {
  catalog,
  facts: [
    { ...fact('beds', 'county', '2026H1', 420), note: '含编外' },
    { ...fact('births', 'qingshan', '2026H1', 0), value: null, status: 'notCarriedOut' },
    {
      ...fact('births', 'county', '2026M06@10', 0),
      value: null,
      text: '12人',
      source: { kind: 'file', file: 'f1' as FileId, fileName: '妇幼.xlsx', sheet: '表1', cell: 'C7' },
    },
  ],
  history: [
    {
      id: 1,
      at,
      kind: 'do',
      by: '王芳',
      label: { code: 'import', details: { files: '妇幼.xlsx', facts: 1 } },
      change: { ...definitions, facts: [{ to: fact('beds', 'county', '2026H1', 400) }] },
    },
    {
      id: 2,
      at,
      kind: 'do',
      label: { code: 'edit', details: {} },
      change: {
        facts: [
          {
            from: fact('beds', 'county', '2026H1', 400),
            to: { ...fact('beds', 'county', '2026H1', 420), note: '含编外' },
          },
        ],
      },
    },
  ],
  files: [{ id: 'f1' as FileId, name: '妇幼.xlsx', bytes: new Uint8Array([0x50, 0x4b, 5, 6]), at }],
};
