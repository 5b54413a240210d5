/** What can be said about an indicator, one line a field: how it is read, written and shown. */
import type { IndicatorId } from '#domain/id';
import { periodLaws, rollups, type Direction, type Indicator } from '#domain/indicator/indicator';
import { say, type TextKey } from '#text/say';

/** What is typed is a text; undefined where it cannot be taken. */
export interface Field {
  readonly name: keyof Indicator;
  readonly look: 'line' | 'text' | 'year' | 'choice';
  /** Of a choice: each text with its caption. */
  readonly choices?: readonly { readonly text: string; readonly caption: () => string }[];
  /** Offered while a line is written. */
  readonly usual?: readonly string[];
  /** Only of these; of all where nothing is said. */
  readonly of?: (indicator: Indicator) => boolean;
  read(indicator: Indicator): string;
  write(indicator: Indicator, text: string): Indicator | undefined;
}

export const captionOf = (name: Field['name']): string => say(`indicators.field.${name}` as TextKey);

const directions: readonly Direction[] = ['higher', 'lower', 'none'];
const factors = ['1', '100', '1000', '10000', '100000'];
const decimals = ['', '0', '1', '2', '3', '4'];

function line(name: 'code' | 'source' | 'definition', look: 'line' | 'text'): Field {
  return {
    name,
    look,
    read: (one) => one[name] ?? '',
    write: (one, text) => (text === '' ? without(one, name) : { ...one, [name]: text }),
  };
}

function year(name: 'validFrom' | 'validTo'): Field {
  return {
    name,
    look: 'year',
    read: (one) => String(one[name] ?? ''),
    write(one, text) {
      if (text === '') return without(one, name);
      return /^(19|20)\d\d$/.test(text) ? { ...one, [name]: Number(text) } : undefined;
    },
  };
}

function choice<T extends string>(
  name: 'rollup' | 'periodLaw' | 'direction',
  all: readonly T[],
  of?: Field['of'],
): Field {
  return {
    name,
    look: 'choice',
    choices: all.map((text) => ({ text, caption: () => say(`indicators.${name}.${text}` as TextKey) })),
    ...(of ? { of } : {}),
    read: (one) => one[name],
    write: (one, text) => (all.includes(text as T) ? { ...one, [name]: text } : undefined),
  };
}

const isInput = ({ kind }: Indicator): boolean => kind === 'input';

export const meaningFields: readonly Field[] = [
  line('definition', 'text'),
  line('source', 'line'),
  line('code', 'line'),
];

export const measureFields: readonly Field[] = [
  {
    name: 'countingUnit',
    look: 'line',
    usual: ['人', '人次', '例', '个', '张', '户', '件', '次', '%', '‰', '1/10万', '元', '万元', '天'],
    read: (one) => one.countingUnit,
    write: (one, text) => ({ ...one, countingUnit: text }),
  },
  {
    name: 'decimals',
    look: 'choice',
    choices: decimals.map((text) => ({
      text,
      caption: () =>
        text === '' ? say('indicators.decimalsAll') : say('indicators.decimals', { count: text }),
    })),
    read: (one) => (one.decimals === null ? '' : String(one.decimals)),
    write: (one, text) => ({ ...one, decimals: text === '' ? null : Number(text) }),
  },
  {
    name: 'factor',
    look: 'choice',
    choices: factors.map((text) => ({ text, caption: () => say(`indicators.factor.${text}` as TextKey) })),
    read: (one) => String(one.factor),
    write: (one, text) => ({ ...one, factor: Number(text) }),
  },
  choice('direction', directions),
];

export const lawFields: readonly Field[] = [
  choice('rollup', rollups, isInput),
  choice('periodLaw', periodLaws, isInput),
];

export const yearFields: readonly Field[] = [year('validFrom'), year('validTo')];

/** Text of a field as the history says it. */
export function shownField(field: Field, indicator: Indicator): string {
  const text = field.read(indicator);
  const shown = field.choices?.find((one) => one.text === text)?.caption() ?? text;
  return shown.length > 24 ? `${shown.slice(0, 24)}…` : shown;
}

/** Whether the mean is weighted: only then there is a weight to choose. */
export function takesWeight({ kind, rollup, periodLaw }: Indicator): boolean {
  return kind === 'input' && (rollup === 'mean' || periodLaw === 'mean');
}

export function withWeight(one: Indicator, id: IndicatorId | undefined): Indicator {
  return id === undefined ? without(one, 'weight') : { ...one, weight: id };
}

type Optional = 'code' | 'source' | 'definition' | 'validFrom' | 'validTo' | 'weight' | 'succeeds';

export function without(one: Indicator, name: Optional): Indicator {
  const rest: Record<string, unknown> = { ...one };
  delete rest[name];
  return rest as unknown as Indicator;
}
