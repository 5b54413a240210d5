/** Asks for a full calculation on load: one attribute of `calcPr`, which comes before these parts of the workbook. */
import { Tags } from '../xml/tags';
import { spliced } from './splice';

const after = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export function withRecalculation(workbook: Uint8Array): Uint8Array {
  const tags = new Tags(workbook);
  const text = (start: number, end: number) => new TextDecoder().decode(workbook.subarray(start, end));
  let prefix = '';
  while (tags.next()) {
    if (!tags.closing && tags.is('workbook')) prefix = text(tags.prefixStart, tags.nameStart);
    else if (!tags.closing && tags.is('calcPr')) {
      const tag = text(tags.start, tags.end).replace(/\s+fullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
      const asked = tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
      return spliced(workbook, [{ start: tags.start, end: tags.end, text: asked }]);
    } else if ((tags.closing && tags.is('workbook')) || after.some((name) => tags.is(name))) {
      return spliced(workbook, [
        { start: tags.start, end: tags.start, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` },
      ]);
    }
  }
  return workbook;
}
