import { describe, expect, it } from 'vitest';
import { en } from '../src/text/en';
import { say } from '../src/text/say';
import { zhCN } from '../src/text/zh-CN';
import { filesBelow, readSource } from './architecture/source';

/**
 * A key is used where it stands in the code as a literal, or where a template of the code makes it from literals:
 * `problem.${code}` uses `problem.file.empty` if `file.empty` stands somewhere. A literal that ends in a dot is the head
 * of a code that is translated into a key.
 */
function findUses(code: string): (key: string) => boolean {
  const literals = new Set<string>();
  for (const quoted of [/'([\w.-]+)'/g, /"([\w.-]+)"/g, /`([\w.-]+)`/g]) {
    for (const [, literal = ''] of code.matchAll(quoted)) literals.add(literal);
  }
  const tails = new Set([...literals].flatMap((literal) => [literal, literal.replace(/^\w+\./, '')]));
  const templates = [...code.matchAll(/`(\w+\.[^`\s]*\$\{[^`]*)`/g)].map(([, template = '']) => template);
  const heads = [...literals].filter((literal) => literal.endsWith('.')).map((head) => `${head}\${}`);
  const patterns = [...templates, ...heads].map((template) => {
    const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${fixed.join('(.+)')}$`);
  });
  return (key) =>
    literals.has(key) ||
    patterns.some((pattern) =>
      pattern
        .exec(key)
        ?.slice(1)
        .every((part) => tails.has(part)),
    );
}

const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];
const code = filesBelow('src', ['.ts', '.svelte'])
  .filter((path) => path !== 'src/text/zh-CN.ts' && path !== 'src/text/en.ts')
  .map((path) => readSource(path).text)
  .join('\n');

describe('The catalogue of texts', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it('fills the same placeholders in both languages', () => {
    const uneven = keys.filter((key) => placeholdersOf(zhCN[key]).join() !== placeholdersOf(en[key]).join());
    expect(uneven).toEqual([]);
  });

  it('leaves no text empty', () => {
    expect(keys.filter((key) => zhCN[key].trim() === '' || en[key].trim() === '')).toEqual([]);
  });

  it('does not raise its voice', () => {
    expect(keys.filter((key) => /[!\uFF01](?!\{)/.test(zhCN[key] + en[key]))).toEqual([]);
  });

  it('names its keys area.what', () => {
    expect(keys.filter((key) => !/^[a-z]\w*(\.\w+)+$/i.test(key))).toEqual([]);
  });

  it('has no text that nothing shows', () => {
    const isUsed = findUses(code);
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('has a text for every problem a file or a formula can have', () => {
    const codes = [
      ...code.matchAll(/(?:\bfail(?:<[^>]*>)?\(\s*|\bcode: )'((?:file|worker|import|formula)\.\w+)'/g),
    ];
    const known = new Set<string>(keys);
    const missing = codes.map(([, name = '']) => `problem.${name}`).filter((key) => !known.has(key));
    expect(codes.length).toBeGreaterThan(0);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has a text for every doubt of the recognition', () => {
    const codes = [...code.matchAll(/'recognise\.(\w+)'/g)].map(([, name = '']) => `doubt.${name}`);
    // Cells that could not be read have a list of their own, with their addresses.
    const known = new Set<string>([...keys, 'doubt.textInNumber']);
    expect([...new Set(codes)].filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('A sentence', () => {
  it('keeps its own direction around a name that turns it', () => {
    const turned = '柳河镇\u202e院生卫';
    expect(say('label.undo', { label: turned })).toContain(`\u2068${turned}\u2069`);
    expect(say('label.undo', { label: '柳河镇' })).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe('The search for uses', () => {
  const isUsed = findUses(
    "say('nav.tables'); say(`problem.${code}`); fail('file.empty'); say(`row.${side}As.${kind}`); ['left', 'unit']",
  );

  it.each(['nav.tables', 'problem.file.empty', 'row.leftAs.unit'])('finds %s', (key) => {
    expect(isUsed(key)).toBe(true);
  });

  it.each(['nav.charts', 'problem.file.gone', 'row.leftAs.period'])('does not find %s', (key) => {
    expect(isUsed(key)).toBe(false);
  });
});
