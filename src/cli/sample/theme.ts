/** The theme part: charts and new cells take their fonts and colours from it. */
import { declaration, tag } from './xml';

const colours = {
  dk1: '1F2328',
  lt1: 'FFFFFF',
  dk2: '3C4650',
  lt2: 'EAF0F7',
  accent1: '1A6DD6',
  accent2: 'D9730D',
  accent3: '1F7A4D',
  accent4: 'A67C00',
  accent5: 'B03A5C',
  accent6: '667080',
  hlink: '1A6DD6',
  folHlink: '667080',
};

const fontsOf = (name: string, east: string): string =>
  tag(
    name,
    {},
    tag('a:latin', { typeface: 'Calibri' }) + tag('a:ea', { typeface: east }) + tag('a:cs', { typeface: '' }),
  );

const own = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => tag('a:ln', { w: width }, own);
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

export function themePart(): string {
  const palette = Object.entries(colours).map(([name, val]) =>
    tag(`a:${name}`, {}, tag('a:srgbClr', { val })),
  );
  const looks =
    tag('a:fillStyleLst', {}, own.repeat(3)) +
    tag('a:lnStyleLst', {}, line(6350) + line(12_700) + line(19_050)) +
    tag('a:effectStyleLst', {}, effect.repeat(3)) +
    tag('a:bgFillStyleLst', {}, own.repeat(3));
  const elements =
    tag('a:clrScheme', { name: '海棠' }, palette.join('')) +
    tag('a:fontScheme', { name: '海棠' }, fontsOf('a:majorFont', '黑体') + fontsOf('a:minorFont', '宋体')) +
    tag('a:fmtScheme', { name: '海棠' }, looks);
  const named = { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: '海棠' };
  return declaration + tag('a:theme', named, tag('a:themeElements', {}, elements));
}
