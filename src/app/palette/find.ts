/** Ctrl+K: whatever can be done or gone to, by Chinese, pinyin initials or English. */
import { inTreeOrder } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { membersOf } from '#domain/table/cell';
import { inOrder } from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { showChord } from '#text/chord';
import { locales, say, type TextKey } from '#text/say';
import { commands } from '../commands/list';
import { tableOnScreen } from '../commands/on-table';
import { openPalette } from '../commands/open-palette';
import { indicatorKeys } from '../indicators/list';
import { router, type Page, type PlainPage } from '../routes.svelte';
import { keysOf, rankOf, wordsOf, type Keys } from '../search';
import type { Session } from '../session.svelte';
import { periodLocale } from '../table/naming';
import type { Workspace } from '../workspace.svelte';

export const foundKinds = ['command', 'page', 'table', 'period', 'unit', 'indicator'] as const;
export type FoundKind = (typeof foundKinds)[number];

export interface Found {
  readonly key: string;
  readonly caption: string;
  /** What stands beside it: its table, its superior, its other names. */
  readonly note: string;
  readonly chord?: string;
  run(): void;
}

export interface Group {
  readonly kind: FoundKind;
  readonly items: readonly Found[];
}

export interface PageLine {
  readonly name: PlainPage;
  readonly caption: TextKey;
}

/** As many of a kind as are looked at before typing on. */
const most = 7;

/** The kinds by their best match; without a query what can be done here, and the tables. */
export function findEverywhere(session: Session, query: string, pages: readonly PageLine[]): Group[] {
  const words = wordsOf(query);
  const { workspace } = session;
  const from: Readonly<Record<FoundKind, () => Ranked>> = {
    command: () => ranked(words, commandsNow(session), ({ label }) => wordKeys(label), asCommand(session)),
    page: () => ranked(words, pages, ({ caption }) => wordKeys(caption), asPage),
    table: () => ranked(words, tablesOf(workspace), tableKeys, asTable),
    period: () =>
      words.length === 0
        ? nothing
        : ranked(words, tablesOf(workspace).flatMap(periodsOf), ({ keys }) => keys, asPeriod),
    unit: () =>
      words.length === 0
        ? nothing
        : ranked(words, workspace ? inTreeOrder(workspace.catalog.units) : [], unitKeys, asUnit(session)),
    indicator: () =>
      words.length === 0
        ? nothing
        : ranked(words, [...(workspace?.catalog.indicators.values() ?? [])], indicatorKeys, (one) => ({
            key: one.id,
            caption: one.name,
            note: one.aliases.join(say('list.and')),
            run: () => router.go({ name: 'indicators', at: one.id }),
          })),
  };
  // Opened by mistake, Enter shows something and does nothing.
  const order = words.length === 0 ? (['table', 'page', 'command'] as const) : foundKinds;
  return order
    .map((kind) => ({ kind, ...from[kind]() }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ kind, items }) => ({ kind, items }));
}

interface Ranked {
  readonly best: number;
  readonly items: readonly Found[];
}
const nothing: Ranked = { best: 0, items: [] };

function ranked<T>(
  words: readonly string[],
  all: readonly T[],
  keysFor: (one: T) => Keys,
  show: (one: T) => Found,
): Ranked {
  const found: T[][] = [];
  for (const one of all) {
    const rank = rankOf(words, keysFor(one));
    if (rank !== undefined) (found[rank] ??= []).push(one);
  }
  const best = Math.max(
    0,
    found.findIndex((list) => list !== undefined),
  );
  return { best, items: found.flat().slice(0, most).map(show) };
}

function commandsNow(session: Session) {
  const onTable = tableOnScreen(session) !== null;
  return commands.filter(
    (command) =>
      command !== openPalette && (onTable || command.everywhere === true) && command.available(session),
  );
}

function asCommand(session: Session) {
  return (command: (typeof commands)[number]): Found => ({
    key: command.id,
    caption: say(command.label),
    note: '',
    ...(command.keys?.[0] === undefined ? {} : { chord: showChord(command.keys[0]) }),
    run: () => void command.run(session),
  });
}

function asPage({ name, caption }: PageLine): Found {
  return { key: name, caption: say(caption), note: '', run: () => router.go({ name }) };
}

function asTable(table: Table): Found {
  const last = table.periods[table.periods.length - 1];
  return {
    key: table.id,
    caption: table.name,
    note: last === undefined ? '' : periodName(last),
    run: () => router.go(pageOfTable(table, last)),
  };
}

interface OpenPeriod {
  readonly table: Table;
  readonly period: PeriodCode;
  readonly keys: Keys;
}

function asPeriod({ table, period }: OpenPeriod): Found {
  return {
    key: `${table.id}|${period}`,
    caption: periodName(period),
    note: table.name,
    run: () => router.go(pageOfTable(table, period)),
  };
}

/** To the table on the screen where it shows the unit, else to the first that does, else to the tree of units. */
function asUnit(session: Session) {
  return (unit: Unit): Found => {
    const { workspace, view } = session;
    const shows = (table: Table): boolean => membersOf(table, 'unit').includes(unit.id);
    const table = [...(view ? [view.table] : []), ...tablesOf(workspace)].find(shows);
    const superior = unit.parent === null ? undefined : workspace?.catalog.units.get(unit.parent);
    const period = table?.periods[table.periods.length - 1];
    return {
      key: unit.id,
      caption: unit.name,
      note: superior?.name ?? '',
      run: () =>
        router.go(
          table
            ? { ...pageOfTable(table, period), pivot: { kind: 'unit', unit: unit.id } }
            : { name: 'units', at: unit.id },
        ),
    };
  };
}

function pageOfTable(table: Table, period: PeriodCode | undefined): Extract<Page, { name: 'table' }> {
  return { name: 'table', table: table.id, ...(period === undefined ? {} : { period }) };
}

function tablesOf(workspace: Workspace | null): Table[] {
  return workspace ? inOrder([...workspace.catalog.tables.values()]) : [];
}

function periodName(code: PeriodCode): string {
  return showPeriod(getPeriod(code), periodLocale());
}

const tableNames = new WeakMap<Table, Keys>();
function tableKeys(table: Table): Keys {
  return kept(tableNames, table, () => keysOf([table.name, ...table.marks.map(({ text }) => text)]));
}

const unitNames = new WeakMap<Unit, Keys>();
function unitKeys(unit: Unit): Keys {
  return kept(unitNames, unit, () => keysOf([unit.name, ...unit.aliases, unit.code]));
}

/** Newest first. */
const openPeriods = new WeakMap<Table, readonly OpenPeriod[]>();
function periodsOf(table: Table): readonly OpenPeriod[] {
  return kept(openPeriods, table, () =>
    [...table.periods].reverse().map((period) => ({
      table,
      period,
      keys: withName(
        keysOf([showPeriod(getPeriod(period)), showPeriod(getPeriod(period), 'en'), period]),
        table,
      ),
    })),
  );
}

/** A period is found by its table too: «妇幼 上半年». */
function withName({ names, initials }: Keys, table: Table): Keys {
  const own = tableKeys(table);
  return { names: [...names, ...own.names], initials: [...initials, ...own.initials] };
}

const words = new Map<TextKey, Keys>();
/** A command by its caption in either language, whichever the page speaks. */
function wordKeys(key: TextKey): Keys {
  let made = words.get(key);
  if (!made) words.set(key, (made = keysOf([locales['zh-CN'][key], locales.en[key]])));
  return made;
}

function kept<K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) cache.set(key, (value = make()));
  return value;
}
