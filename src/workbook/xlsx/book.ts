/** The workbook part: which sheets there are, in which part each lies, the defined names, the date system. */
import { ProblemError } from '#value/problem';
import {
  mainPart,
  readPart,
  findPart,
  relationshipsOf,
  type Package,
  type Relationship,
} from '../opc/package';
import type { DefinedName, Sheet } from '../sheet';
import { attributeOf, childOf, childrenOf, flagOf, integerOf, readTree } from '../xml/tree';
import { unescapeCharacters } from '../xml/text';

export interface Book {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  readonly theme: string | undefined;
}

export interface SheetPart {
  readonly name: string;
  readonly state: Sheet['state'];
  /** The part with its cells; none for chart and dialog sheets. */
  readonly part: string | undefined;
}

export function readBook(pack: Package): Book {
  const part = mainPart(pack);
  const entry = findPart(pack, part);
  if (!entry) throw new ProblemError({ code: 'file.damaged', details: { part } });
  const root = readTree(readPart(pack, entry));
  if (root.name !== 'workbook') throw new ProblemError({ code: 'file.notWorkbook' });
  const relationships = relationshipsOf(pack, part);
  const targetOf = (kind: string) => relationships.find((one) => one.kind === kind)?.target;
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((node): SheetPart => {
    const id = attributeOf(node, 'id');
    return {
      name: unescapeCharacters(attributeOf(node, 'name') ?? ''),
      state: stateOf(attributeOf(node, 'state')),
      part: cellsPart(relationships.find((one) => one.id === id)),
    };
  });
  return {
    part,
    sheets,
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map((node) => {
      const local = sheets[integerOf(node, 'localSheetId') ?? -1];
      return {
        name: attributeOf(node, 'name') ?? '',
        formula: node.text,
        ...(local ? { sheet: local.name } : {}),
        hidden: flagOf(node, 'hidden'),
      };
    }),
    date1904: flagOf(childOf(root, 'workbookPr'), 'date1904'),
    styles: targetOf('styles'),
    sharedStrings: targetOf('sharedStrings'),
    theme: targetOf('theme'),
  };
}

function stateOf(text: string | undefined): Sheet['state'] {
  return text === 'hidden' || text === 'veryHidden' ? text : 'visible';
}

function cellsPart(relationship: Relationship | undefined): string | undefined {
  return relationship?.kind === 'worksheet' ? relationship.target : undefined;
}
