import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dark, light } from '../../src/ui/grid/theme.ts';

const tokens = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');

/** The tokens of the rule whose selector begins so, by name. */
function tokensOf(selector: string): Map<string, string> {
  return new Map(
    [...ruleOf(selector).matchAll(/--([\w-]+):\s*(#\w+);/g)].map(([, name, value]) => [
      name as string,
      value as string,
    ]),
  );
}

function ruleOf(selector: string): string {
  const start = tokens.indexOf(`${selector} {`);
  return tokens.slice(start, tokens.indexOf('}', start));
}

/** A colour laid over another, as far as it covers it. */
function mixed(over: string, under: string, share: number): string {
  const parts = [1, 3, 5].map((i) => {
    const [a, b] = [over, under].map((hex) => parseInt(hex.slice(i, i + 2), 16)) as [number, number];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

for (const [name, colours, selector] of [
  ['light', light, ':root'],
  ['dark', dark, ":root[data-theme='dark']"],
] as const) {
  test(`the grid's ${name} colours are the page's`, () => {
    const page = tokensOf(selector);
    const same = Object.keys(colours).map((colour) => [colour, page.get(kebab(colour))]);
    expect(Object.fromEntries(same)).toEqual(colours);
  });

  test(`every ${name} text is readable on its ground`, () => {
    const page = tokensOf(selector);
    const pairs = [
      ['text', 'ground'], ['text', 'computed-ground'], ['text-quiet', 'ground'], ['text-quiet', 'computed-ground'],
      ['text-quiet', 'bar'], ['text-quiet', 'head-ground'], ['accent', 'ground'], ['accent', 'bar'], ['on-accent', 'accent'],
      ['red', 'ground'], ['red', 'red-ground'], ['orange', 'ground'], ['orange', 'orange-ground'],
      ['text-quiet', 'hover'], ['accent', 'hover'], ['red', 'hover'], ['orange', 'hover'], ['amber', 'hover'], ['red', 'bar'], ['amber', 'bar'], ['orange', 'bar'],
      ['amber', 'ground'], ['amber', 'amber-ground'], ['green', 'ground'], ['green', 'green-ground'], ['accent', 'accent-ground'],
    ] as const; // prettier-ignore
    for (const [text, ground] of pairs) {
      const ratio = contrast(page.get(text) as string, page.get(ground) as string);
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test(`every ${name} text of a cell stays readable while the cell is selected`, () => {
    const page = tokensOf(selector);
    const share = Number(/--selection: rgba\(.*, ([\d.]+)\)/.exec(ruleOf(selector))?.[1]);
    expect(share).toBeGreaterThan(0.05);
    const pairs = [
      ['text', 'ground'], ['text', 'computed-ground'], ['text-quiet', 'ground'], ['text-quiet', 'computed-ground'], ['red', 'red-ground'],
    ] as const; // prettier-ignore
    for (const [text, ground] of pairs) {
      const under = mixed(page.get('accent') as string, page.get(ground) as string, share);
      expect(
        contrast(page.get(text) as string, under),
        `${text} on selected ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
