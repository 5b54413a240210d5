import type { Plugin } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

/**
 * The compiler holds class fields to be younger than they are, for one fault of V8 before 98: a static field called
 * `name` or `length`. Below that target it turns every `#field` into a look-up in a WeakMap, which costs a fifth of the
 * time a table needs to open. So scripts are compiled for this one, and `keepOldSyntax` refuses what else it would let pass.
 */
export const fieldsTarget = 'chrome98';

/** What is younger than Chromium 88 and not lowered for 98. */
const tooNew: Readonly<Record<string, (node: Node) => boolean>> = {
  'a static block': ({ type }) => type === 'StaticBlock',
  'a static field': (node) => node.type === 'PropertyDefinition' && node.static === true,
  '#field in object': ({ type, left }) =>
    type === 'BinaryExpression' && (left as Node).type === 'PrivateIdentifier',
};

/** await outside a function is younger too; a function takes its own body along. */
function youngIn(node: unknown, inFunction: boolean): string | undefined {
  if (Array.isArray(node)) {
    for (const each of node) {
      const found = youngIn(each, inFunction);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof node !== 'object' || node === null || !('type' in node)) return undefined;
  const here = node as Node;
  if (here.type === 'AwaitExpression' && !inFunction) return 'await outside a function';
  const name = Object.keys(tooNew).find((key) => tooNew[key]?.(here));
  if (name) return name;
  return youngIn(Object.values(here), inFunction || here.type.includes('Function'));
}

export function keepOldSyntax(): Plugin {
  return {
    name: 'keep-old-syntax',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const found = youngIn(this.parse(chunk.code), false);
        if (found) this.error(`${chunk.fileName} has ${found}, which Chromium 88 cannot read`);
      }
    },
  };
}
