/** The parts of a sample workbook in the order they are zipped, each with its content type and relationships. */
import { chartPart } from './chart';
import { commentBoxes, commentsPart } from './comments';
import { chartDrawing, pictureDrawing } from './drawings';
import { writeForm } from './form';
import { formSheet } from './form-sheet';
import { Grid } from './grid';
import type { HalfYear } from './periods';
import { picture } from './picture';
import * as properties from './properties';
import { chartSheet, dictionarySheet } from './side-sheets';
import { Strings } from './strings';
import { Styles } from './styles';
import { themePart } from './theme';
import { calculationChain, workbookPart } from './workbook-part';

export interface SamplePart {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Undefined where the extension's default type holds. */
  readonly type?: string;
  /** What the part refers to: rId1, rId2 … in this order. */
  readonly relations?: readonly (readonly [kind: string, target: string])[];
}

const sheet = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const drawing = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const office = 'application/vnd.openxmlformats-officedocument';

export function partsOf(period: HalfYear): SamplePart[] {
  const strings = new Strings();
  const styles = new Styles();
  const grid = new Grid(strings, styles);
  writeForm(grid, period);
  const form = formSheet(grid);
  const chart = chartSheet(strings, styles);
  const dictionary = dictionarySheet(strings, styles);
  return [
    {
      path: 'xl/workbook.xml',
      content: workbookPart(),
      type: sheet('sheet.main'),
      relations: [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['worksheet', 'worksheets/sheet3.xml'],
        ['theme', 'theme/theme1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['calcChain', 'calcChain.xml'],
        ['customXml', '../customXml/item1.xml'],
      ],
    },
    {
      path: 'xl/worksheets/sheet1.xml',
      content: form,
      type: sheet('worksheet'),
      relations: [
        ['drawing', '../drawings/drawing1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['comments', '../comments1.xml'],
      ],
    },
    {
      path: 'xl/worksheets/sheet2.xml',
      content: chart,
      type: sheet('worksheet'),
      relations: [['drawing', '../drawings/drawing2.xml']],
    },
    { path: 'xl/worksheets/sheet3.xml', content: dictionary, type: sheet('worksheet') },
    { path: 'xl/theme/theme1.xml', content: themePart(), type: `${office}.theme+xml` },
    { path: 'xl/styles.xml', content: styles.part(), type: sheet('styles') },
    { path: 'xl/sharedStrings.xml', content: strings.part(), type: sheet('sharedStrings') },
    {
      path: 'xl/drawings/drawing1.xml',
      content: pictureDrawing(),
      type: drawing,
      relations: [['image', '../media/image1.png']],
    },
    { path: 'xl/media/image1.png', content: picture() },
    {
      path: 'xl/drawings/drawing2.xml',
      content: chartDrawing(),
      type: drawing,
      relations: [['chart', '../charts/chart1.xml']],
    },
    { path: 'xl/charts/chart1.xml', content: chartPart(period), type: `${office}.drawingml.chart+xml` },
    { path: 'xl/drawings/vmlDrawing1.vml', content: commentBoxes(period) },
    { path: 'xl/comments1.xml', content: commentsPart(period), type: sheet('comments') },
    { path: 'xl/calcChain.xml', content: calculationChain(grid.formulas), type: sheet('calcChain') },
    {
      path: 'customXml/item1.xml',
      content: properties.customXml(period),
      relations: [['customXmlProps', 'itemProps1.xml']],
    },
    {
      path: 'customXml/itemProps1.xml',
      content: properties.customXmlProperties(),
      type: `${office}.customXmlProperties+xml`,
    },
    {
      path: 'docProps/core.xml',
      content: properties.coreProperties(period),
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
    },
    {
      path: 'docProps/app.xml',
      content: properties.appProperties(),
      type: `${office}.extended-properties+xml`,
    },
    {
      path: 'docProps/custom.xml',
      content: properties.customProperties(period),
      type: `${office}.custom-properties+xml`,
    },
  ];
}
