/**
 * Texts that look like formulas get the mark of a leading apostrophe (`quotePrefix`), as if a clerk had typed one: without it
 * F2 and Enter in Excel make a formula of `=1+1`. The library cannot write it, so its own parts are changed afterwards. A bare
 * sign such as `-` stays a text in any case.
 */
import type { Part } from '../opc/write';

const formulaLike = /^[=+\-@]./s;

export function withQuoted(parts: readonly Part[]): readonly Part[] {
  const [strings, styles] = ['xl/sharedStrings.xml', 'xl/styles.xml'].map((name) =>
    parts.find((part) => part.name === name),
  );
  const suspects = strings ? formulaLikeIn(textOf(strings)) : new Set<string>();
  if (!styles || suspects.size === 0) return parts;
  const xml = textOf(styles);
  const formats =
    /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1]?.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [];
  const added: string[] = [];
  const quotedAs = new Map<number, number>();
  const quoted = (format: number): number => {
    const known = quotedAs.get(format);
    if (known !== undefined) return known;
    added.push((formats[format] as string).replace(/^<xf\b/, '<xf quotePrefix="1"'));
    const place = formats.length + added.length - 1;
    quotedAs.set(format, place);
    return place;
  };
  const changed = parts.map((part) =>
    part.name.startsWith('xl/worksheets/sheet') ? partOf(part, marked(textOf(part), suspects, quoted)) : part,
  );
  const all = [...formats, ...added];
  const list = `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`;
  return changed.map((part) =>
    part === styles
      ? partOf(
          part,
          xml.replace(/<cellXfs[^>]*>[\s\S]*?<\/cellXfs>/, () => list),
        )
      : part,
  );
}

function marked(xml: string, suspects: ReadonlySet<string>, quoted: (format: number) => number): string {
  return xml.replace(/<c ([^>]*)><v>(\d+)<\/v>/g, (whole, attributes: string, string: string) => {
    if (!/\bt="s"/.test(attributes) || !suspects.has(string)) return whole;
    const format = quoted(Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0));
    return `<c ${attributes.replace(/\s*\bs="\d+"/, '')} s="${format}"><v>${string}</v>`;
  });
}

/** Places in the list of strings, as the cells name them. */
function formulaLikeIn(xml: string): Set<string> {
  const found = new Set<string>();
  [...xml.matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].forEach(([, inside = ''], i) => {
    const text = [...inside.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, run]) => run).join('');
    if (formulaLike.test(text)) found.add(String(i));
  });
  return found;
}

function textOf({ bytes }: Part): string {
  return new TextDecoder().decode(bytes);
}

function partOf({ name }: Part, text: string): Part {
  return { name, bytes: new TextEncoder().encode(text) };
}
