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
  /** Of a band its upper end. */
  readonly upper?: number;
}

/** Undefined where the county has no target that can be shared out. */
export async function sharesOf(sharing: Sharing, name: MethodName): Promise<readonly Share[] | undefined> {
  const { sheet, indicator } = sharing;
  const target = targetAt(sheet, indicator.id, sheet.county.id);
  if (!target) return undefined;
  const weights = await methods.find((method) => method.name === name)?.weights?.(sharing);
  if (!weights) {
    const { value, upper } = target;
    return sheet.units.map((unit) => ({ unit, value, ...(upper === undefined ? {} : { upper }) }));
  }
  const weighed = sheet.units.filter(({ id }) => weights.has(id));
  const own = weighed.map(({ id }) => weights.get(id) as number);
  const decimals = decimalsOf(target, indicator.decimals);
  const parts = apportion(target.value, own, decimals);
  const uppers = target.upper === undefined ? undefined : apportion(target.upper, own, decimals);
  const at = new Map(weighed.map(({ id }, i) => [id, i]));
  return sheet.units.map((unit) => {
    const place = at.get(unit.id) ?? -1;
    const [weight, value, upper] = [own[place], parts?.[place], uppers?.[place]];
    return {
      unit,
      ...(weight === undefined ? {} : { weight }),
      ...(value === undefined ? {} : { value }),
      ...(upper === undefined ? {} : { upper }),
    };
  });
}

function decimalsOf(target: Target, decimals: number | null): number {
  return decimals ?? (Number.isInteger(target.value) ? 0 : 2);
}

/** Units without a share keep what they have. */
export function shareSteps({ sheet, indicator }: Sharing, shares: readonly Share[]): Step<Target>[] {
  const target = targetAt(sheet, indicator.id, sheet.county.id);
  if (!target) return [];
  const { comparator } = target;
  return shares.flatMap(({ unit, value, upper }) => {
    if (value === undefined) return [];
    const condition = { comparator, value, ...(upper === undefined ? {} : { upper }) };
    return stepTo(sheet, indicator.id, unit.id, condition) ?? [];
  });
}
