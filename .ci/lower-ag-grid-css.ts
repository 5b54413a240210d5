import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** The text of a string or substitution-free template literal, else undefined. */
function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/**
 * AG Grid keeps its style sheets as strings inside its scripts, with nesting that Chromium before 112 does not
 * know: the grid would be blank there. This lowers those strings at build time. It leans on the file layout of the
 * pinned version; `tests/old-chromium` shows whether it still holds.
 */
export function lowerAgGridCss(chrome: number): Plugin {
  return {
    name: 'lower-ag-grid-css',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /(ag-grid-community|ag-stack)\/dist\/package\/main\.esm\.mjs/ },
      handler(code) {
        const program = this.parse(code) as unknown as { body: Node[] };
        let out = '';
        let copied = 0;
        for (const statement of program.body) {
          if (statement.type !== 'VariableDeclaration') continue;
          for (const declaration of statement.declarations as { init: Node | null }[]) {
            const css = literalText(declaration.init);
            if (!declaration.init || css === undefined || !/\{[^}]*:/.test(css) || css.length < 40) continue;
            const lowered = transform({
              filename: 'ag-grid.css',
              code: Buffer.from(css),
              targets: { chrome: chrome << 16 },
              minify: true,
              errorRecovery: true,
            }).code.toString();
            out += code.slice(copied, declaration.init.start) + JSON.stringify(lowered);
            copied = declaration.init.end;
          }
        }
        if (copied === 0) this.error('no style sheet found: the layout of ag-grid has changed');
        out += code.slice(copied);
        // A selector list inside :not() is younger than Chromium 88.
        return { code: out.replaceAll(':not(title, meta)', ':not(title):not(meta)'), map: null };
      },
    },
  };
}
