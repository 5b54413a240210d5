/** The styles part: what each style index means for showing a cell. */
import type { CellStyle } from '../sheet';
import { attributeOf, childOf, childrenOf, flagOf, integerOf, type Element } from '../xml/tree';
import { colorOf } from './colors';
import { builtinFormats } from './formats';

export const plainStyle: CellStyle = { format: 'General' };

export function readStyles(root: Element | undefined, theme: readonly string[]): CellStyle[] {
  const formats = new Map(builtinFormats);
  for (const node of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    formats.set(integerOf(node, 'numFmtId') ?? -1, attributeOf(node, 'formatCode') ?? 'General');
  }
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((node) => fontOf(node, theme));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((node) => fillOf(node, theme));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map(sidesOf);
  const styles = childrenOf(childOf(root, 'cellXfs'), 'xf').map((node): CellStyle => {
    const fill = fills[integerOf(node, 'fillId') ?? -1];
    const sides = borders[integerOf(node, 'borderId') ?? -1];
    return {
      format: formats.get(integerOf(node, 'numFmtId') ?? 0) ?? 'General',
      ...fonts[integerOf(node, 'fontId') ?? -1],
      ...(fill === undefined ? {} : { fill }),
      ...(sides ? { borders: sides } : {}),
      ...alignmentOf(childOf(node, 'alignment')),
      ...(flagOf(childOf(node, 'protection'), 'locked', true) ? {} : { locked: false }),
    };
  });
  return styles.length > 0 ? styles : [plainStyle];
}

function fontOf(node: Element, theme: readonly string[]): Partial<CellStyle> {
  const size = Number(attributeOf(childOf(node, 'sz'), 'val') ?? Number.NaN);
  const color = colorOf(childOf(node, 'color'), theme);
  return {
    ...(isOn(childOf(node, 'b')) ? { bold: true } : {}),
    ...(isOn(childOf(node, 'i')) ? { italic: true } : {}),
    ...(Number.isFinite(size) ? { fontSize: size } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

/** `<b/>` means yes. */
function isOn(node: Element | undefined): boolean {
  return node !== undefined && flagOf(node, 'val', true);
}

/** A solid fill's colour; of a pattern, the colour of its ground. */
function fillOf(node: Element, theme: readonly string[]): string | undefined {
  const pattern = childOf(node, 'patternFill');
  const kind = attributeOf(pattern, 'patternType') ?? 'none';
  if (kind === 'none' || kind === 'gray125') return undefined;
  return colorOf(childOf(pattern, kind === 'solid' ? 'fgColor' : 'bgColor'), theme);
}

function sidesOf(node: Element): string {
  const sides = [
    ['t', 'top'],
    ['b', 'bottom'],
    ['l', 'left'],
    ['r', 'right'],
  ] as const;
  // Strict files say start and end for left and right.
  const strict: Readonly<Record<string, string>> = { left: 'start', right: 'end' };
  return sides
    .filter(([, name]) => {
      const side = childOf(node, name) ?? childOf(node, strict[name] ?? name);
      return (attributeOf(side, 'style') ?? 'none') !== 'none';
    })
    .map(([letter]) => letter)
    .join('');
}

function alignmentOf(node: Element | undefined): Partial<CellStyle> {
  const horizontal = attributeOf(node, 'horizontal');
  const vertical = attributeOf(node, 'vertical');
  const indent = integerOf(node, 'indent');
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(flagOf(node, 'wrapText') ? { wrap: true } : {}),
    ...(indent ? { indent } : {}),
  };
}
