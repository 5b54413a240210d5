/** Cell comments: the comments part holds the words, the VML part the boxes Excel draws them in. */
import { columnName } from '#workbook/address';
import { columns, isInput, type Column } from './columns';
import { remarksFor } from './entries';
import * as at from './layout';
import type { HalfYear } from './periods';
import { declaration, escape, tag } from './xml';

interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const columnOf = (wanted: (column: Column) => boolean): number =>
  at.firstValueColumn + columns.findIndex(wanted);

function commentsFor(period: HalfYear): Comment[] {
  const defined: Comment = {
    row: at.headerBottom,
    column: columnOf((column) => !isInput(column) && column.rate.numerator === 'hospitalBirths'),
    text: '口径:住院分娩活产数÷活产数×100%,不含计划外引产。',
  };
  const remarks = remarksFor(period).map(({ township, input, text }) => ({
    row: at.firstTownshipRow + township,
    column: columnOf((column) => isInput(column) && column.input === input),
    text,
  }));
  return [defined, ...remarks];
}

export function commentsPart(period: HalfYear): string {
  const look = '<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>';
  const comments = commentsFor(period).map(({ row, column, text }) => {
    const run = tag('r', {}, look + tag('t', {}, escape(text)));
    return tag('comment', { ref: `${columnName(column)}${row}`, authorId: 0 }, tag('text', {}, run));
  });
  const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const authors = tag('authors', {}, tag('author', {}, '海棠县卫生健康局'));
  return declaration + tag('comments', { xmlns }, authors + tag('commentList', {}, comments.join('')));
}

const style =
  'position:absolute;margin-left:60pt;margin-top:2pt;width:150pt;height:60pt;z-index:1;visibility:hidden';

function shape({ row, column }: Comment, index: number): string {
  // Column, offset, row, offset of the box's two corners, counted from 0.
  const anchor = [column, 10, row - 1, 4, column + 3, 10, row + 2, 4].join(', ');
  const note =
    '<x:MoveWithCells/><x:SizeWithCells/>' +
    tag('x:Anchor', {}, anchor) +
    tag('x:AutoFill', {}, 'False') +
    tag('x:Row', {}, String(row - 1)) +
    tag('x:Column', {}, String(column - 1));
  const attributes = {
    id: `_x0000_s${1025 + index}`,
    type: '#_x0000_t202',
    style,
    fillcolor: '#ffffe1',
    'o:insetmode': 'auto',
  };
  const body =
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    tag('x:ClientData', { ObjectType: 'Note' }, note);
  return tag('v:shape', attributes, body);
}

export function commentBoxes(period: HalfYear): string {
  const namespaces = {
    'xmlns:v': 'urn:schemas-microsoft-com:vml',
    'xmlns:o': 'urn:schemas-microsoft-com:office:office',
    'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
  };
  const layout = tag('o:shapelayout', { 'v:ext': 'edit' }, '<o:idmap v:ext="edit" data="1"/>');
  const kind =
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
  return tag('xml', namespaces, layout + kind + commentsFor(period).map(shape).join(''));
}
