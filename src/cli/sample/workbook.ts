/** A sample workbook as bytes: the parts, what they are and how they hang together, zipped. */
import { writeZip } from '#workbook/opc/write';
import { partsOf, type SamplePart } from './parts';
import { halfYears, type HalfYear } from './periods';
import { declaration, tag } from './xml';

const packageSchema = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function contentTypes(parts: readonly SamplePart[]): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
  ].map(([Extension, ContentType]) => tag('Default', { Extension, ContentType }));
  const overrides = parts.flatMap(({ path, type }) =>
    type ? [tag('Override', { PartName: `/${path}`, ContentType: type })] : [],
  );
  return (
    declaration +
    tag('Types', { xmlns: `${packageSchema}/content-types` }, [...defaults, ...overrides].join(''))
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(([Type, Target], index) =>
    tag('Relationship', { Id: `rId${index + 1}`, Type, Target }),
  );
  return declaration + tag('Relationships', { xmlns: `${packageSchema}/relationships` }, written.join(''));
}

const rootRelations = relationships([
  [`${office}/officeDocument`, 'xl/workbook.xml'],
  [`${packageSchema}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  [`${office}/extended-properties`, 'docProps/app.xml'],
  [`${office}/custom-properties`, 'docProps/custom.xml'],
]);

export function sampleWorkbook(period: HalfYear): Uint8Array {
  const parts = partsOf(period);
  const files: { name: string; content: string | Uint8Array }[] = [
    { name: '[Content_Types].xml', content: contentTypes(parts) },
    { name: '_rels/.rels', content: rootRelations },
  ];
  for (const { path, content, relations } of parts) {
    files.push({ name: path, content });
    if (!relations) continue;
    const own = relations.map(([kind, target]) => [`${office}/${kind}`, target] as const);
    files.push({ name: path.replace(/([^/]+)$/, '_rels/$1.rels'), content: relationships(own) });
  }
  const encoder = new TextEncoder();
  return writeZip(
    files.map(({ name, content }) => ({
      name,
      bytes: typeof content === 'string' ? encoder.encode(content) : content,
    })),
  );
}

/** All files of the sample, by name. */
export const sampleFiles = (): { name: string; bytes: Uint8Array }[] =>
  halfYears.map((period) => ({ name: `mch-${period.code}.xlsx`, bytes: sampleWorkbook(period) }));
