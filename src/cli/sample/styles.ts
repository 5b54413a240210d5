/** The styles part: looks are asked for in words and numbered as they come up. */
import { declaration, list, tag } from './xml';

type Weight = 'thin' | 'medium';

/** Left, right, top, bottom. */
export type Border = readonly [
  Weight | undefined,
  Weight | undefined,
  Weight | undefined,
  Weight | undefined,
];

export interface Look {
  readonly font?: 'body' | 'bold' | 'title' | 'small' | 'grey';
  readonly fill?: 'header' | 'computed' | 'total';
  readonly border?: Border;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly format?: 'general' | 'count' | 'rate' | 'text';
  /** May be typed into while the sheet is protected. */
  readonly unlocked?: boolean;
}

const font = (size: number, family: string, more = ''): string =>
  tag(
    'font',
    {},
    more +
      tag('sz', { val: size }) +
      tag('color', { rgb: 'FF1F2328' }) +
      tag('name', { val: family }) +
      tag('family', { val: 3 }) +
      tag('charset', { val: 134 }),
  );

const fonts = {
  body: font(10, '宋体'),
  bold: font(10, '宋体', '<b/>'),
  title: font(18, '黑体', '<b/>'),
  small: font(9, '宋体'),
  grey: font(10, '楷体', '<i/>'),
};

const solid = (rgb: string): string =>
  tag(
    'fill',
    {},
    tag('patternFill', { patternType: 'solid' }, tag('fgColor', { rgb }) + tag('bgColor', { indexed: 64 })),
  );

const fills = { header: solid('FFEAF0F7'), computed: solid('FFF5F7FA'), total: solid('FFFBF7EA') };

/** Format ids below 164 are Excel's own. */
const formats = { general: 0, count: 3, rate: 2, text: 49 };

/** Excel fixes the first two fills itself. */
const fixedFills = [
  tag('fill', {}, tag('patternFill', { patternType: 'none' })),
  tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
];

const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';

function borderOf(weights: Border): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side, index) => {
    const style = weights[index];
    return style ? tag(side, { style }, tag('color', { rgb: 'FF3C4650' })) : tag(side);
  });
  return tag('border', {}, sides.join('') + '<diagonal/>');
}

/** The place of `item` in `items`, added at the end where it is new. */
function placeOf(items: string[], item: string): number {
  const known = items.indexOf(item);
  return known >= 0 ? known : items.push(item) - 1;
}

export class Styles {
  readonly #borders = [noBorder];
  readonly #cells = [this.#cell({})];

  idOf(look: Look): number {
    return placeOf(this.#cells, this.#cell(look));
  }

  #cell({ font = 'body', fill, border, align, wrap, format = 'general', unlocked }: Look): string {
    const attributes = {
      numFmtId: formats[format],
      fontId: Object.keys(fonts).indexOf(font),
      fillId: fill ? fixedFills.length + Object.keys(fills).indexOf(fill) : 0,
      borderId: border ? placeOf(this.#borders, borderOf(border)) : 0,
      xfId: 0,
      applyNumberFormat: format === 'general' ? undefined : 1,
      applyFont: 1,
      applyFill: fill && 1,
      applyBorder: border && 1,
      applyAlignment: 1,
      applyProtection: unlocked ? 1 : undefined,
    };
    const alignment = tag('alignment', {
      horizontal: align,
      vertical: 'center',
      wrapText: wrap ? 1 : undefined,
    });
    return tag('xf', attributes, alignment + (unlocked ? tag('protection', { locked: 0 }) : ''));
  }

  part(): string {
    const differential = [
      // 0: a rate over 100; 1: a rate that cannot be computed.
      '<dxf><font><b/><color rgb="FFC62828"/></font><fill><patternFill><bgColor rgb="FFFDE7E7"/></patternFill></fill></dxf>',
      '<dxf><font><color rgb="FF9AA4B0"/></font></dxf>',
    ];
    const content = [
      list('fonts', Object.values(fonts)),
      list('fills', [...fixedFills, ...Object.values(fills)]),
      list('borders', this.#borders),
      list('cellStyleXfs', [
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf>',
      ]),
      list('cellXfs', this.#cells),
      list('cellStyles', [tag('cellStyle', { name: '常规', xfId: 0, builtinId: 0 })]),
      list('dxfs', differential),
      tag('tableStyles', {
        count: 0,
        defaultTableStyle: 'TableStyleMedium2',
        defaultPivotStyle: 'PivotStyleLight16',
      }),
    ];
    const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    return declaration + tag('styleSheet', { xmlns }, content.join(''));
  }
}
