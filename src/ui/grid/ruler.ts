/**
 * How wide texts are. They are measured on a canvas, which needs no layout; figures are tabular, so a figure is as wide as
 * its count of signs.
 */
import type { GridCell } from './model';

/** In pixels, for text of 13 pixels. */
const widest = 220;
/** What a cell needs beside its text, its line included. */
export const cellPadding = 14;

export interface Measure {
  (text: string): number;
  /** The height of the text. */
  readonly pixels: number;
}

const rulers = new Map<string, Measure>();
/** The page has one; reading it would have the whole page laid out whenever a table opens. */
let fontFamily: string | undefined;

export function measureIn(host: HTMLElement, pixels: number): Measure {
  fontFamily ??= getComputedStyle(host).fontFamily;
  const font = `${pixels}px ${fontFamily}`;
  const known = rulers.get(font);
  if (known) return known;
  const ruler = Object.assign(rulerOf(font), { pixels });
  rulers.set(font, ruler);
  return ruler;
}

/** Sign by sign: thousands of captions share a few hundred signs, and those of one script are equally wide. */
function rulerOf(font: string): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = font;
  const known = new Map<string, number>();
  const widthOf = (sign: string): number => {
    let width = known.get(sign);
    if (width === undefined) known.set(sign, (width = context.measureText(sign).width));
    return width;
  };
  const figure = widthOf('0');
  const ideograph = widthOf('一');
  return (text) => {
    if (/^[\d,.%−-]*$/.test(text)) return text.length * figure;
    let sum = 0;
    for (const sign of text) sum += sign >= '一' && sign <= '鿿' ? ideograph : widthOf(sign);
    return sum;
  };
}

/** How much larger than 13 pixels the text is. */
export const scaleOf = ({ pixels }: Measure) => pixels / 13;

/** No column is made wider than this but by hand. */
export const widestOf = (measure: Measure) => Math.ceil(widest * Math.max(1, scaleOf(measure)));

/** What a cell needs for all it shows on its line. */
export function widthOfCell({ text, beside, mark, light }: GridCell, measure: Measure): number {
  const figures = beside === undefined || beside === '' ? 0 : measure(beside) + 10;
  const sign = mark === 'reported' ? 14 : mark === 'partial' ? 8 : light ? 14 : 0;
  return measure(text) + figures + sign + cellPadding;
}
