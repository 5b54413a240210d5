/** Source files of the project and what they import, found by TypeScript's own parser. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Source {
  /** From the root of the project, with forward slashes: `src/value/value.ts`. */
  readonly path: string;
  readonly text: string;
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** All files below a folder of the project whose names end in one of these. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(projectRoot + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

export const readSource = (path: string): Source => ({
  path,
  text: readFileSync(projectRoot + path, 'utf8'),
});

/** The scripts of a Svelte file, with the rest blanked out so that lines keep their numbers. */
function scriptsOf({ path, text }: Source): string {
  if (!path.endsWith('.svelte')) return text;
  let script = '';
  let copied = 0;
  for (const match of text.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1] as string).length;
    const body = match[2] as string;
    script += text.slice(copied, start).replace(/[^\n]/g, ' ') + body;
    copied = start + body.length;
  }
  return script;
}

const parsed = new WeakMap<Source, ts.SourceFile>();

export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const script = scriptsOf(source);
  const tree = ts.createSourceFile(source.path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  parsed.set(source, tree);
  return tree;
}

/** Every node of a tree. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    return node.arguments?.[1]?.getText() === 'import.meta.url' ? node.arguments[0] : undefined;
  }
  return undefined;
}

export interface Import {
  readonly specifier: string;
  /** Gone once the types are stripped. */
  readonly asType: boolean;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

/** What a file imports: statically, dynamically, as a type, or as a file beside it. */
export function importsOf(source: Source): Import[] {
  return [...nodesOf(parse(source))].flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteralLike(specifier)) return [];
    return [{ specifier: specifier.text, asType: isTypeOnly(node) }];
  });
}

/** The path in the project that an import means, without its extension settled; undefined for a package. */
export function targetOf(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return `src/${bare.slice(1)}`;
  if (!bare.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const step of bare.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}
