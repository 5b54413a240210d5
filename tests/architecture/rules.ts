/** The house rules over a set of source files; each break of a rule is a sentence that says where and what instead. */
import ts from 'typescript';
import { importsOf, nodesOf, parse, targetOf, type Import, type Source } from './source';
import { polyfills, pureZones, root, zones, type Zone } from './table';

/** `src/ui/grid/view.ts` → `ui/grid`; undefined for files directly under src. */
export function zoneOf(path: string): string | undefined {
  const [, first, second, third] = path.split('/');
  if (first === undefined || second === undefined) return undefined;
  // A file or stylesheet directly under ui belongs to the pages.
  if (first === 'ui') return third === undefined ? 'ui/pages' : `ui/${second}`;
  return first;
}

const nameOf = (zone: string | undefined): string => zone ?? 'the root of src';

const isWithin = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`);

function breachOf(source: Source, { specifier, asType }: Import): string | undefined {
  const from = zoneOf(source.path);
  const rule: Zone | undefined = from === undefined ? root : zones[from];
  if (!rule)
    return `${source.path}: ${from} is no known folder. Give it a line in tests/architecture/table.ts.`;
  const target = targetOf(source.path, specifier);
  const close = (why: string): string =>
    `${source.path} imports ${specifier}: ${why}. Instead: ${rule.instead}.`;
  if (target === undefined) {
    const allowed = rule.packages ?? [];
    if (allowed.some((name) => isWithin(specifier, name))) return undefined;
    const owner = Object.keys(zones).find((zone) =>
      zones[zone]?.packages?.some((name) => isWithin(specifier, name)),
    );
    return close(owner ? `only ${owner} may` : 'no folder may (a new package needs one importing folder)');
  }
  const to = zoneOf(target);
  if (to === from || target === polyfills) return undefined;
  if (to === undefined) return close('the root of src wires, nothing imports it');
  if (rule.may.includes(to)) return undefined;
  if (!rule.mayAsType?.includes(to)) return close(`${nameOf(from)} may not import ${to}`);
  return asType ? undefined : close(`${nameOf(from)} may import only types of ${to}`);
}

export function breachesOfTable(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => importsOf(source).flatMap((one) => breachOf(source, one) ?? []));
}

/** Between first-level folders imports go by alias, inside one they are relative. */
export function breachesOfPaths(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap(({ specifier }) => {
      const target = targetOf(source.path, specifier);
      const own = source.path.split('/')[1];
      const other = target?.split('/')[1];
      if (target === undefined || target === polyfills || zoneOf(source.path) === undefined) return [];
      const inside = own === other;
      if (specifier.startsWith('.') && !inside) {
        return [`${source.path} imports ${specifier}. Instead: ${target.replace(/^src\//, '#')}.`];
      }
      // The folders of ui are apart, so there both ways are good.
      if (specifier.startsWith('#') && inside && own !== 'ui')
        return [`${source.path} imports ${specifier}. Instead: a relative path.`];
      return [];
    }),
  );
}

/** Each import cycle once, as the files it goes through. */
export function cyclesOf(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ path }) => path));
  const fileOf = (target: string): string | undefined =>
    [target, `${target}.ts`, `${target}/index.ts`].find((path) => known.has(path));
  const edges = new Map(
    sources.map((source) => [
      source.path,
      importsOf(source).flatMap(({ specifier }) => {
        const target = targetOf(source.path, specifier);
        return (target !== undefined && fileOf(target)) || [];
      }),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  function visit(path: string, trail: readonly string[]): void {
    const seen = trail.indexOf(path);
    if (seen >= 0) cycles.push([...trail.slice(seen), path].join(' → '));
    if (seen >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  }
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

const outsideWorld = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'performance',
  'crypto',
];

/** Is this name used as the global it is, not as a member, a label or a name of the file's own? */
function isGlobal(node: ts.Identifier, own: ReadonlySet<string>): boolean {
  const { parent } = node;
  if (own.has(node.text)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return ts.isExpression(node) && !ts.isTypeNode(parent) && !('name' in parent && parent.name === node);
}

function impurityOf(node: ts.Node, own: ReadonlySet<string>): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText()))
    return node.getText();
  if (ts.isIdentifier(node) && outsideWorld.includes(node.text) && isGlobal(node, own)) return node.text;
  return undefined;
}

/** Clock, chance and the page are kept out of everything below app. */
export function impuritiesOf(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    if (!pureZones.includes(zoneOf(source.path) ?? '')) return [];
    const nodes = [...nodesOf(parse(source))];
    const own = new Set(
      nodes.flatMap((node) =>
        (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
        ts.isIdentifier(node.name)
          ? [node.name.text]
          : [],
      ),
    );
    return nodes.flatMap((node) => {
      const found = impurityOf(node, own);
      return found
        ? [`${source.path} uses ${found}. Instead: take the time, the id or the size as an argument.`]
        : [];
    });
  });
}
