/** What is typed or pasted into the sheet of targets, as steps. What says no target is not written, and told (law 7). */
import type { Change, Step } from '#domain/change/change';
import type { Entry } from '#domain/change/entry';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { readCondition, showCondition, usualComparator } from '#domain/target/condition';
import type { Pace } from '#domain/target/pace';
import { sameCondition, targetKey, type Condition, type Target } from '#domain/target/target';
import type { GridWrite } from '#ui/grid/model';
import type { Workspace } from '../workspace.svelte';
import type { GoalModel } from './model';
import { targetAt, type GoalSheet } from './sheet';

export interface GoalWriting {
  readonly steps: readonly Step<Target>[];
  /** Cells that are no targets. */
  readonly skipped: number;
  readonly unread: readonly GridWrite[];
}

export function goalWriting(model: GoalModel, writes: readonly GridWrite[]): GoalWriting {
  const steps = new Map<string, Step<Target>>();
  const unread: GridWrite[] = [];
  let skipped = 0;
  for (const write of writes) {
    const place = model.placeOf(write.place);
    if (!place) {
      skipped += 1;
      continue;
    }
    const { indicator, unit } = place;
    const condition = conditionOf(model.sheet, indicator, unit, write.text);
    if (condition === undefined) unread.push(write);
    else put(steps, stepTo(model.sheet, indicator.id, unit, condition));
  }
  return { steps: [...steps.values()], skipped, unread };
}

function put(steps: Map<string, Step<Target>>, step: Step<Target> | undefined): void {
  const key = (step?.to ?? step?.from)?.key;
  if (step && key !== undefined) steps.set(key, step);
}

/** null clears. */
function conditionOf(
  sheet: GoalSheet,
  indicator: Indicator,
  unit: UnitId,
  text: string,
): Condition | null | undefined {
  if (text.trim() === '') return null;
  const county = targetAt(sheet, indicator.id, sheet.county.id)?.comparator;
  const own = targetAt(sheet, indicator.id, unit)?.comparator;
  // 95% is 95 of a percentage; of a count it says nothing.
  return readCondition(text, own ?? county ?? usualComparator(indicator.direction), indicator.countingUnit);
}

/** Undefined where it stands so already. A new target of a unit takes the pace of its county. */
export function stepTo(
  sheet: GoalSheet,
  indicator: IndicatorId,
  unit: UnitId,
  condition: Condition | null,
): Step<Target> | undefined {
  const from = targetAt(sheet, indicator, unit);
  if (!condition) return from && { from };
  if (from && sameCondition(from, condition)) return undefined;
  const pace = (from ?? targetAt(sheet, indicator, sheet.county.id))?.pace;
  const to = targetOf(sheet, indicator, unit, condition, pace);
  return from ? { from, to } : { to };
}

function targetOf(
  sheet: GoalSheet,
  indicator: IndicatorId,
  unit: UnitId,
  { comparator, value, upper }: Condition,
  pace: Pace | undefined,
): Target {
  return {
    key: targetKey(indicator, unit, sheet.year),
    indicator,
    unit,
    year: sheet.year,
    comparator,
    value,
    ...(upper === undefined ? {} : { upper }),
    ...(pace === undefined ? {} : { pace }),
  };
}

/** The pace of an indicator: of its county and of every unit that has a target. */
export function paceSteps(sheet: GoalSheet, indicator: IndicatorId, pace: Pace): Step<Target>[] {
  return [sheet.county, ...sheet.units].flatMap(({ id }) => {
    const from = targetAt(sheet, indicator, id);
    if (!from || JSON.stringify(from.pace ?? 'month') === JSON.stringify(pace)) return [];
    return [{ from, to: { ...from, pace } }];
  });
}

/** 抄上年目标: what stood a year before, where nothing stands yet. */
export function copySteps(sheet: GoalSheet): Step<Target>[] {
  const before = { ...sheet, year: sheet.year - 1 };
  return sheet.indicators.flatMap(({ id }) =>
    [sheet.county, ...sheet.units].flatMap((unit): Step<Target>[] => {
      const was = targetAt(before, id, unit.id);
      if (!was || targetAt(sheet, id, unit.id)) return [];
      return [{ to: { ...was, key: targetKey(id, unit.id, sheet.year), year: sheet.year } }];
    }),
  );
}

/** One commit, one undo; a single target is told in full. */
export async function commitTargets(
  workspace: Workspace,
  steps: readonly Step<Target>[],
  code: 'targets' | 'targetsShared' | 'targetsCopied' | 'targetPace',
  details: Readonly<Record<string, string | number>> = {},
): Promise<Entry | undefined> {
  if (steps.length === 0) return undefined;
  const change: Change = { targets: steps };
  const [first] = steps;
  const one = first?.to ?? first?.from;
  if (code === 'targets' && steps.length === 1 && one) {
    const { indicators, units } = workspace.catalog;
    const names = {
      indicator: indicators.get(one.indicator)?.name ?? '',
      unit: units.get(one.unit)?.name ?? '',
      year: one.year,
    };
    const label = first?.to
      ? { code: 'target', details: { ...names, value: showCondition(one, null) } }
      : { code: 'targetGone', details: names };
    return workspace.commit(label, change);
  }
  return workspace.commit(
    { code, details: { year: one?.year ?? '', count: steps.length, ...details } },
    change,
  );
}
