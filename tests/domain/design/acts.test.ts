import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareBeside,
  comparedAt,
  dissolve,
  group,
  insert,
  move,
  recode,
  remove,
  rename,
  renumber,
  shownCodes,
  step,
  type Act,
} from '#domain/design/acts';
import {
  allItems,
  columnsOfItems,
  figureItems,
  itemsOfColumns,
  itemsOfRows,
  keyOfItem,
  rowsOfItems,
  type Item,
  type Items,
} from '#domain/design/item';
import { allPaths, itemAt, type Path } from '#domain/design/path';
import type { IndicatorId } from '#domain/id';
import type { Compared } from '#domain/table/comparison';
import { leavesOf } from '#domain/table/layout';

const line = (id: string): Item => ({ caption: id, id: id as IndicatorId, children: [] });
const head = (caption: string, ...children: Item[]): Item => ({ caption, children });

/** (a b)c: a heading over a and b, c beside it; the heading's caption in front. */
const written = (items: Items): string =>
  items
    .map((item) => {
      const own = item.id === undefined ? item.caption : (keyOfItem(item) as string);
      return item.children.length === 0 ? own : `${own}(${written(item.children)})`;
    })
    .join(' ');
const after = (act: Act | undefined) => (act ? written(act.items) : undefined);

const form: Items = [head('孕产妇', line('a'), line('b')), line('c'), head('儿童', line('d'))];

describe('acts on the lines of a form', () => {
  it('put indicators in beside others or into a heading, each once', () => {
    expect(after(insert(form, [1], [line('x')]))).toBe('孕产妇(a b) x c 儿童(d)');
    expect(after(insert(form, [0, 2], [line('x'), line('c')]))).toBe('孕产妇(a b x) c 儿童(d)');
    expect(insert(form, [0], [line('b')])).toBeUndefined();
    expect(insert(form, [1, 0], [line('x')])).toBeUndefined();
  });

  it('take a line out, and the heading that it leaves empty', () => {
    expect(after(remove(form, [0, 0]))).toBe('孕产妇(b) c 儿童(d)');
    expect(after(remove(form, [2, 0]))).toBe('孕产妇(a b) c');
    expect(after(remove(form, [0]))).toBe('c 儿童(d)');
    expect(remove(form, [7])).toBeUndefined();
  });

  it('move a line anywhere but into itself', () => {
    expect(after(move(form, [1], [0, 1]))).toBe('孕产妇(a c b) 儿童(d)');
    expect(after(move(form, [2, 0], [0, 0]))).toBe('孕产妇(d a b) c');
    expect(after(move(form, [0], [3]))).toBe('c 儿童(d) 孕产妇(a b)');
    expect(move(form, [0], [0, 1])).toBeUndefined();
    expect(move(form, [1], [1])).toBeUndefined();
    expect(move(form, [0], [1, 0])).toBeUndefined();
  });

  it('step by step a line goes through every place, into headings and out again', () => {
    let items: Items = form;
    let at: Path = [1];
    const seen: string[] = [];
    for (let act = step(items, at, 1); act; act = step(items, at, 1)) {
      ({ items, at } = act);
      seen.push(written(items));
    }
    expect(seen).toEqual(['孕产妇(a b) 儿童(c d)', '孕产妇(a b) 儿童(d c)', '孕产妇(a b) 儿童(d) c']);
    for (let act = step(items, at, -1); act; act = step(items, at, -1)) ({ items, at } = act);
    expect([written(items), at]).toEqual(['c 孕产妇(a b) 儿童(d)', [0]]);
  });

  it('put a heading over neighbours, of any depth, and dissolve it again', () => {
    const grouped = group(form, [0], [1], '妇幼') as Act;
    expect(after(grouped)).toBe('妇幼(孕产妇(a b) c) 儿童(d)');
    expect(after(dissolve(grouped.items, grouped.at))).toBe(written(form));
    expect(group(form, [0, 0], [1], '不相邻')).toBeUndefined();
  });

  it('rename a line, never to nothing', () => {
    expect(after(rename(form, [2], '0—6岁'))).toBe('孕产妇(a b) c 0—6岁(d)');
    expect(rename(form, [2], '  ')).toBeUndefined();
  });

  it('number lines past the codes that were given, and refuse one that is taken', () => {
    const { items } = recode(form, [0, 1], '1') as Act;
    expect([...shownCodes(items).values()]).toEqual(['2', '1', '3', '4']);
    expect(recode(items, [1], '1')).toBeUndefined();
    expect([...shownCodes((renumber(items) as Act).items).values()]).toEqual(['1', '2', '3', '4']);
  });

  it('put comparisons beside an indicator under its name, change them, and take them away', () => {
    const caption = (one: Compared) => one;
    const beside = compareBeside(form, [1], ['growth', 'yearBefore'], caption) as Act;
    expect(after(beside)).toBe('孕产妇(a b) c(c c~growth c~yearBefore) 儿童(d)');
    expect(comparedAt(beside.items, [1, 2])).toEqual(['growth', 'yearBefore']);
    const fewer = compareBeside(beside.items, [1, 0], ['growth'], caption) as Act;
    expect(after(fewer)).toBe('孕产妇(a b) c(c c~growth) 儿童(d)');
    expect(after(compareBeside(fewer.items, [1], [], caption))).toBe(written(form));
    expect(compareBeside(form, [0], ['growth'], caption)).toBeUndefined();
  });
});

describe('lines as columns and as rows', () => {
  it('columns come back as they were', () => {
    expect(itemsOfColumns(columnsOfItems(form))).toEqual(form);
  });

  it('rows tell by their depth what stands below what, also below a figure (其中)', () => {
    const rows: Items = [
      line('总数'),
      { ...line('住院'), children: [line('其中:剖宫产')] },
      head('儿童', line('d')),
    ];
    const members = rowsOfItems(rows);
    expect(members.map(({ caption, depth }) => `${' '.repeat(depth ?? 0)}${caption}`)).toEqual([
      '总数',
      '住院',
      ' 其中:剖宫产',
      '儿童',
      ' d',
    ]);
    expect(itemsOfRows(members)).toEqual(rows);
  });
});

const seed = 20261128;
type Deed = readonly [number, number, number, number];

/** Any act, at any places, chosen by numbers. */
function act(items: Items, [kind, first, second, more]: Deed): Act | undefined {
  const paths = [...allPaths(items), [items.length]];
  const from = paths[first % paths.length] as Path;
  const to = paths[second % paths.length] as Path;
  const acts = [
    () => insert(items, from, [line(`i${more % 12}`)]),
    () => insert(items, [...from, 0], [head('新', line(`i${more % 12}`), line(`i${second % 12}`))]),
    () => remove(items, from),
    () => move(items, from, to),
    () => move(items, from, [...to, more % 3]),
    () => step(items, from, more % 2 === 0 ? 1 : -1),
    () => group(items, from, to, `组${more % 4}`),
    () => dissolve(items, from),
    () => rename(items, from, `名${more}`),
    () => recode(items, from, String(more % 6)),
    () => renumber(items),
    () => compareBeside(items, from, more % 2 === 0 ? ['growth', 'target'] : [], (one) => one),
  ];
  return acts[kind % acts.length]?.();
}

describe(`whatever is done in whatever order (seed ${seed})`, () => {
  const number = fc.nat(1000);
  const deeds = fc.array(fc.tuple(number, number, number, number), { maxLength: 60 });

  it('each figure stands once, no heading is empty, no two codes are the same', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        let items: Items = form;
        for (const deed of list) {
          const done = act(items, deed);
          if (!done) continue;
          items = done.items;
          const keys = figureItems(items).map(keyOfItem);
          expect(new Set(keys).size).toBe(keys.length);
          expect(
            allItems(items).filter(({ id, children }) => id === undefined && children.length === 0),
          ).toEqual([]);
          const codes = [...shownCodes(items).values()];
          expect(new Set(codes).size).toBe(codes.length);
          // The place an act tells is there, unless everything is gone.
          if (items.length > 0 && done.at.length > 0) expect(itemAt(items, done.at)).toBeDefined();
        }
        expect(itemsOfRows(rowsOfItems(items))).toEqual(items);
        expect(leavesOf(columnsOfItems(items)).map(({ id }) => id)).toEqual(
          figureItems(items).map(({ id }) => id),
        );
      }),
      { seed, numRuns: 400 },
    );
  });

  it('moving, grouping and renaming lose and add nothing', () => {
    const harmless = [3, 4, 5, 6, 7, 8];
    fc.assert(
      fc.property(deeds, (list) => {
        let items: Items = form;
        for (const [kind, ...rest] of list) {
          items = act(items, [harmless[kind % harmless.length] as number, ...rest])?.items ?? items;
        }
        expect(figureItems(items).map(keyOfItem).sort()).toEqual(['a', 'b', 'c', 'd']);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('a step on and a step back is no step', () => {
    fc.assert(
      fc.property(deeds, number, (list, which) => {
        let items: Items = form;
        for (const deed of list) items = act(items, deed)?.items ?? items;
        const paths = allPaths(items);
        const at = paths[which % Math.max(1, paths.length)];
        const onward = at && step(items, at, 1);
        // Out of a heading that is gone there is no way back in.
        if (!onward || allItems(onward.items).length < allItems(items).length) return;
        const back = step(onward.items, onward.at, -1) as Act;
        expect([back.items, back.at]).toEqual([items, at]);
      }),
      { seed, numRuns: 300 },
    );
  });
});
