/** The chart part: 住院分娩率 by township as bars, with the values Excel keeps beside the reference. */
import { columnName } from '#workbook/address';
import { columns, isInput, type RateColumn } from './columns';
import { rowsFor } from './entries';
import * as at from './layout';
import { titleOf, type HalfYear } from './periods';
import { rateOf } from './results';
import { townships } from './townships';
import { declaration, escape, tag } from './xml';

const shown = columns.find(
  (column): column is RateColumn => !isInput(column) && column.rate.numerator === 'hospitalBirths',
);

const whole = `${at.sheetName}!`;
const absolute = (column: number): string => {
  const name = columnName(column);
  return `${whole}$${name}$${at.firstTownshipRow}:$${name}$${at.lastTownshipRow}`;
};

const value = (name: string, val: string | number): string => tag(name, { val });

function points(values: readonly (string | number | undefined)[]): string {
  const written = values.flatMap((one, index) =>
    one === undefined ? [] : [tag('c:pt', { idx: index }, tag('c:v', {}, escape(String(one))))],
  );
  return value('c:ptCount', values.length) + written.join('');
}

const text = (size: number, bold: 0 | 1, content?: string): string => {
  const look = { lang: 'zh-CN', sz: size * 100, b: bold };
  const run =
    content === undefined
      ? tag('a:endParaRPr', { lang: 'zh-CN' })
      : tag('a:r', {}, tag('a:rPr', look) + tag('a:t', {}, escape(content)));
  return (
    '<a:bodyPr/><a:lstStyle/>' +
    tag('a:p', {}, tag('a:pPr', {}, tag('a:defRPr', { sz: size * 100, b: bold })) + run)
  );
};

function series(period: HalfYear, column: RateColumn): string {
  const place = at.sheetColumnOf(column);
  const label = `${whole}$${columnName(place)}$${at.headerBottom}`;
  const names = townships.map(({ name }) => name);
  const rates = rowsFor(period).map((row) => rateOf(row, column.rate).value);
  const title = tag(
    'c:strRef',
    {},
    tag('c:f', {}, label) + tag('c:strCache', {}, points([column.path.at(-1)])),
  );
  const fill = '<a:solidFill><a:srgbClr val="1A6DD6"/></a:solidFill>';
  return tag(
    'c:ser',
    {},
    value('c:idx', 0) +
      value('c:order', 0) +
      tag('c:tx', {}, title) +
      tag('c:spPr', {}, fill) +
      value('c:invertIfNegative', 0) +
      tag(
        'c:cat',
        {},
        tag('c:strRef', {}, tag('c:f', {}, absolute(at.nameColumn)) + tag('c:strCache', {}, points(names))),
      ) +
      tag(
        'c:val',
        {},
        tag(
          'c:numRef',
          {},
          tag('c:f', {}, absolute(place)) +
            tag('c:numCache', {}, tag('c:formatCode', {}, '0.00') + points(rates)),
        ),
      ),
  );
}

function axis(
  kind: 'c:catAx' | 'c:valAx',
  id: number,
  crossing: number,
  scale: string,
  more: string,
): string {
  const position = kind === 'c:catAx' ? 'b' : 'l';
  const marks =
    value('c:majorTickMark', 'out') + value('c:minorTickMark', 'none') + value('c:tickLblPos', 'nextTo');
  return tag(
    kind,
    {},
    value('c:axId', id) +
      tag('c:scaling', {}, value('c:orientation', 'minMax') + scale) +
      value('c:delete', 0) +
      value('c:axPos', position) +
      (kind === 'c:valAx' ? '<c:majorGridlines/>' : '') +
      tag('c:numFmt', { formatCode: kind === 'c:valAx' ? '0.0' : 'General', sourceLinked: 0 }) +
      marks +
      tag('c:txPr', {}, text(9, 0)) +
      value('c:crossAx', crossing) +
      value('c:crosses', 'autoZero') +
      more,
  );
}

export function chartPart(period: HalfYear): string {
  if (!shown) throw new Error('The form has no 住院分娩率.');
  const title = tag(
    'c:title',
    {},
    tag('c:tx', {}, tag('c:rich', {}, text(14, 1, `海棠县${titleOf(period)}住院分娩率(%)`))) +
      value('c:overlay', 0),
  );
  const bars =
    value('c:barDir', 'col') +
    value('c:grouping', 'clustered') +
    value('c:varyColors', 0) +
    series(period, shown) +
    value('c:gapWidth', 60) +
    value('c:axId', 41_001) +
    value('c:axId', 41_002);
  const axes =
    axis(
      'c:catAx',
      41_001,
      41_002,
      '',
      value('c:auto', 1) + value('c:lblAlgn', 'ctr') + value('c:lblOffset', 100),
    ) +
    axis(
      'c:valAx',
      41_002,
      41_001,
      value('c:max', 100) + value('c:min', 90),
      value('c:crossBetween', 'between'),
    );
  const plot = tag('c:plotArea', {}, '<c:layout/>' + tag('c:barChart', {}, bars) + axes);
  const chart =
    title +
    value('c:autoTitleDeleted', 0) +
    plot +
    value('c:plotVisOnly', 1) +
    value('c:dispBlanksAs', 'gap');
  const namespaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  return (
    declaration + tag('c:chartSpace', namespaces, value('c:roundedCorners', 0) + tag('c:chart', {}, chart))
  );
}
