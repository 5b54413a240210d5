/** What the codes and names in a list of rules mean on one table: codes of its rows or columns, captions, indicators' names. */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import { axisOf } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import { fail, succeed, type Result } from '#value/problem';
import { plainCode, plainSigns } from './plain';

export type AxisName = 'row' | 'column';

export interface Terms {
  isCode(text: string): boolean;
  code(text: string, axis?: AxisName): Result<IndicatorId>;
  /** The known name that a text begins with, the longest; its length in the text. */
  nameAt(text: string): { readonly length: number; readonly named: Result<IndicatorId> } | undefined;
  /** All coded ones from one to another, in the form's order. */
  between(from: IndicatorId, to: IndicatorId): readonly IndicatorId[];
  isPercent(id: IndicatorId): boolean;
}

export function termsOf(catalog: Catalog, table: Table): Terms {
  const axis = axisOf(table, 'indicator');
  const leaves = axis ? leavesOf(axis.members) : [];
  const own: AxisName = table.layout.rows.dimension === 'indicator' ? 'row' : 'column';
  const exact = new Map<string, Set<IndicatorId>>();
  const loose = new Map<string, Set<IndicatorId>>();
  const names = new Map<string, Set<IndicatorId>>();
  const order: IndicatorId[] = [];
  for (const member of leaves) {
    if (member.id === undefined) continue;
    const id = member.id as IndicatorId;
    const indicator = catalog.indicators.get(id);
    const code = member.code ?? indicator?.code;
    if (code !== undefined && code.trim() !== '') {
      note(exact, bare(code), id);
      note(loose, plainCode(code), id);
      order.push(id);
    }
    for (const name of [member.caption, indicator?.name ?? '', ...(indicator?.aliases ?? [])]) {
      note(names, spelled(name), id);
    }
  }
  // Rules between tables name indicators that this one does not show.
  for (const { id, name, aliases } of catalog.indicators.values()) {
    for (const one of [name, ...aliases]) if (!names.has(spelled(one))) note(names, spelled(one), id);
  }
  const longest = [...names.keys()].filter((name) => /[^\d.]/.test(name)).sort((a, b) => b.length - a.length);

  /** One of several alike captions and aliases may be the very name. */
  const isName = (id: IndicatorId, text: string) => spelled(catalog.indicators.get(id)?.name ?? '') === text;
  const one = (ids: ReadonlySet<IndicatorId> | undefined, found: string, lacking: string) => {
    if (!ids) return fail<IndicatorId>(lacking, { found });
    const carriers = ids.size > 1 ? [...ids].filter((id) => isName(id, found)) : [...ids];
    const [only, ...others] = carriers;
    return only === undefined || others.length > 0
      ? fail<IndicatorId>('rules.ambiguous', { found })
      : succeed(only);
  };
  const idsOf = (text: string) => exact.get(bare(text)) ?? loose.get(plainCode(text));
  return {
    isCode: (text) => idsOf(text) !== undefined,
    code: (text, on) =>
      on !== undefined && on !== own
        ? fail('rules.otherAxis', { found: text })
        : one(idsOf(text), text, 'rules.unknownCode'),
    nameAt: (text) => {
      const name = longest.find((known) => text.startsWith(known));
      if (name === undefined) return undefined;
      return { length: name.length, named: one(names.get(name), name, 'rules.unknownName') };
    },
    between: (from, to) => {
      const [first, last] = [order.indexOf(from), order.indexOf(to)];
      return first < 0 || last <= first ? [] : order.slice(first, last + 1);
    },
    isPercent: (id) => catalog.indicators.get(id)?.countingUnit.includes('%') === true,
  };
}

function note(map: Map<string, Set<IndicatorId>>, key: string, id: IndicatorId): void {
  if (key === '') return;
  const known = map.get(key);
  if (known) known.add(id);
  else map.set(key, new Set([id]));
}

/** As the text of a list is spelled once its signs are plain and its blanks gone; 其中: says nothing of the name. */
function spelled(name: string): string {
  return plainSigns(name)
    .replace(/\s+/g, '')
    .replace(/^(其中|#)[::]?/, '');
}

function bare(code: string): string {
  return plainSigns(code)
    .replace(/[\s()]/g, '')
    .replace(/=.*$/, '');
}
