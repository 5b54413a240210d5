/** 合并: what two indicators have in common and where they differ, read from the ledger; then one commit. */
import type { Fact } from '#domain/fact/fact';
import type { Indicator } from '#domain/indicator/indicator';
import { mayMerge, mergeChange, mergeOf, type Conflict, type Merge } from '#domain/indicator/merge';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { showCondition } from '#domain/target/condition';
import type { Target } from '#domain/target/target';
import { valueOfFact } from '#compute/table/fact-value';
import { say, type TextKey } from '#text/say';
import type { Result } from '#value/problem';
import { sayDone } from '../said';
import { periodLocale } from '../table/naming';
import { showValue } from '../table/show-cell';
import type { Workspace } from '../workspace.svelte';

export interface Planned {
  readonly stays: Indicator;
  readonly goes: Indicator;
  readonly allowed: Result<true>;
  readonly facts: readonly Fact[];
  readonly merge: Merge;
  /** Where the two are not meant alike; a sentence each. */
  readonly differences: readonly string[];
}

/** One line of what the clerk decides. */
export interface Contested {
  readonly key: string;
  readonly unit: string;
  readonly time: string;
  readonly stays: string;
  readonly goes: string;
}

export async function planMerge(workspace: Workspace, stays: Indicator, goes: Indicator): Promise<Planned> {
  const facts = await workspace.ledger.readFactsOf([stays.id, goes.id]);
  const { catalog } = workspace;
  return {
    stays,
    goes,
    allowed: mayMerge(catalog, stays, goes),
    facts,
    merge: mergeOf(catalog, facts, stays.id, goes.id),
    differences: differencesOf(stays, goes),
  };
}

export function contestedOf(workspace: Workspace, { merge, stays }: Planned): Contested[] {
  const { units } = workspace.catalog;
  const unitName = (id: Fact['unit']): string => units.get(id)?.name ?? '';
  const shown = (fact: Fact): string => {
    const text = showValue(valueOfFact(fact), stays);
    return fact.note === undefined ? text : `${text} ${say('indicators.noted', { note: fact.note })}`.trim();
  };
  return [
    ...merge.facts.map((one: Conflict<Fact>) => ({
      key: one.key,
      unit: unitName(one.stays.unit),
      time: showPeriod(getPeriod(one.stays.period), periodLocale()),
      stays: shown(one.stays),
      goes: shown(one.goes),
    })),
    ...merge.targets.map((one: Conflict<Target>) => ({
      key: one.key,
      unit: unitName(one.stays.unit),
      time: say('indicators.targetYear', { year: one.stays.year }),
      stays: showCondition(one.stays, stays.decimals),
      goes: showCondition(one.goes, stays.decimals),
    })),
  ];
}

/** Figures that move: those without a rival, and those the clerk preferred. */
export function movedBy({ moved, facts }: Merge, takeGoing: ReadonlySet<string>): number {
  return moved + facts.filter(({ key }) => takeGoing.has(key)).length;
}

export async function commitMerge(
  workspace: Workspace,
  { stays, goes, facts, merge }: Planned,
  takeGoing: ReadonlySet<string>,
): Promise<void> {
  const now = (one: Indicator): Indicator => workspace.catalog.indicators.get(one.id) ?? one;
  const entry = await workspace.commit(
    {
      code: 'indicatorMerged',
      details: { goes: goes.name, stays: stays.name, count: movedBy(merge, takeGoing) },
    },
    mergeChange(workspace.catalog, facts, now(stays), now(goes), takeGoing),
  );
  sayDone(workspace, entry, say('indicators.merged', { goes: goes.name, stays: stays.name }));
}

function differencesOf(stays: Indicator, goes: Indicator): string[] {
  const said = (name: 'countingUnit' | 'rollup' | 'periodLaw', show: (one: Indicator) => string): string[] =>
    stays[name] === goes[name]
      ? []
      : [
          say('indicators.differs', {
            field: say(`indicators.field.${name}`),
            stays: show(stays) || say('label.blank'),
            goes: show(goes) || say('label.blank'),
          }),
        ];
  return [
    ...said('countingUnit', (one) => one.countingUnit),
    ...said('rollup', (one) => say(`indicators.rollup.${one.rollup}` as TextKey)),
    ...said('periodLaw', (one) => say(`indicators.periodLaw.${one.periodLaw}` as TextKey)),
  ];
}
