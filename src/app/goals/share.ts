/** 分解 of one target: what each unit would get, and who gets none because nothing is known to weigh it by (law 2). */
import type { Step } from '#domain/change/change';
import type { Unit } from '#domain/orgunit/unit';
import { apportion } from '#domain/target/apportion';
import type { Target } from '#domain/target/target';
import { stepTo } from './write';
import { methods, type MethodName, type Sharing } from './methods';
import { targetAt } from './sheet';

export interface Share {
  readonly unit: Unit;
  /** Undefined where everyone gets the same. */
  readonly weight?: number;
  readonly value?: number;
}

/** Undefined where the county has no target that can be shared out. */
export async function sharesOf(sharing: Sharing, name: MethodName): Promise<readonly Share[] | undefined> {
  const { sheet, indicator } = sharing;
  const target = targetAt(sheet, indicator.id, sheet.county.id);
  if (!target) return undefined;
  const weights = await methods.find((method) => method.name === name)?.weights?.(sharing);
  if (!weights) return sheet.units.map((unit) => ({ unit, value: target.value }));
  const weighed = sheet.units.filter(({ id }) => weights.has(id));
  const own = weighed.map(({ id }) => weights.get(id) as number);
  const parts = apportion(target.value, own, decimalsOf(target, indicator.decimals));
  const valueOf = new Map(weighed.map(({ id }, i) => [id, parts?.[i]]));
  return sheet.units.map((unit) => {
    const weight = weights.get(unit.id);
    const value = valueOf.get(unit.id);
    return { unit, ...(weight === undefined ? {} : { weight }), ...(value === undefined ? {} : { value }) };
  });
}

function decimalsOf(target: Target, decimals: number | null): number {
  return decimals ?? (Number.isInteger(target.value) ? 0 : 2);
}

/** Units without a share keep what they have. */
export function shareSteps({ sheet, indicator }: Sharing, shares: readonly Share[]): Step<Target>[] {
  const target = targetAt(sheet, indicator.id, sheet.county.id);
  if (!target) return [];
  return shares.flatMap(({ unit, value }) => {
    if (value === undefined) return [];
    const band = target.comparator === 'between' ? { upper: target.upper ?? value } : {};
    return stepTo(sheet, indicator.id, unit.id, { comparator: target.comparator, value, ...band }) ?? [];
  });
}
