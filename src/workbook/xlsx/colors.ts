/** Colours as `#rrggbb`: given outright, from the old palette, or from the theme made lighter or darker by a tint. */
import { attributeOf, childOf, integerOf, type Element } from '../xml/tree';

/** The theme's colours in the order cells number them: the two pairs of light and dark stand swapped in the theme part. */
const order = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const officeTheme = [
  'ffffff',
  '000000',
  'e7e6e6',
  '44546a',
  '5b9bd5',
  'ed7d31',
  'a5a5a5',
  'ffc000',
  '4472c4',
  '70ad47',
  '0563c1',
  '954f72',
];

/** From the theme's `<clrScheme>`. */
export function themeColors(scheme: Element | undefined): readonly string[] {
  return order.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const code = attributeOf(color, color?.name === 'sysClr' ? 'lastClr' : 'val');
    return code !== undefined && /^[0-9a-fA-F]{6}$/.test(code) ? code : (officeTheme[index] as string);
  });
}

const basic = '000000ffffffff000000ff000000ffffff00ff00ff00ffff';
const palette = (
  basic +
  basic +
  '800000008000000080808000800080008080c0c0c08080809999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff' +
  '8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696' +
  '003366339966003300333300993300993366333399333333'
).match(/.{6}/g) as string[];

/** Reads `<color rgb|theme|indexed tint>`; undefined where the colour is left to the program. */
export function colorOf(element: Element | undefined, theme: readonly string[]): string | undefined {
  const rgb = attributeOf(element, 'rgb');
  const themed = integerOf(element, 'theme');
  const indexed = integerOf(element, 'indexed');
  const code =
    rgb !== undefined ? rgb.slice(-6) : themed !== undefined ? theme[themed] : palette[indexed ?? -1];
  if (code === undefined || !/^[0-9a-fA-F]{6}$/.test(code)) return undefined;
  const tint = Number(attributeOf(element, 'tint') ?? 0);
  return `#${(tint ? tinted(code, tint) : code).toLowerCase()}`;
}

/** Tint moves the lightness of HSL: below 0 towards black, above 0 towards white. */
function tinted(code: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(code.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : high === r
        ? ((g - b) / spread + 6) % 6
        : high === g
          ? (b - r) / spread + 2
          : (r - g) / spread + 4;
  const moved = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  return [0, 4, 2]
    .map((shift) => {
      const place = (hue + shift) % 6;
      const share = Math.max(0, Math.min(1, Math.abs(place - 3) - 1));
      const level = Math.round(255 * (moved + chroma * (share - 0.5)));
      return Math.max(0, Math.min(255, level)).toString(16).padStart(2, '0');
    })
    .join('');
}
