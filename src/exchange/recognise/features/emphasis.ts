/** Bold or filled cells above plain ones. */
import type { Spot } from '../picture';
import type { Feature } from './feature';

export const emphasis: Feature = {
  name: 'emphasis',
  weight: 0.5,
  measure: ({ spots }, below, picture) => {
    const strong = ({ index }: Spot) => {
      const style = picture.workbook.styles[picture.sheet.cells.style[index] as number];
      return style?.bold === true || (style?.fill !== undefined && style.fill !== '#ffffff');
    };
    const share = (some: readonly Spot[]) =>
      some.length === 0 ? 0 : some.filter(strong).length / some.length;
    return share(spots) > 0.5 && share(below[1]?.spots ?? []) <= 0.5 ? 1 : 0;
  },
};
