/** Drawing parts: the mark at the head of the form, the chart on its own sheet. */
import { declaration, tag } from './xml';

const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const whole = (name: string, value: number): string => tag(name, {}, String(value));

/** A corner of an anchor: column and row from 0, distances in English metric units. */
const corner = (name: string, column: number, row: number, right = 0, down = 0): string =>
  tag(
    name,
    {},
    whole('xdr:col', column) + whole('xdr:colOff', right) + whole('xdr:row', row) + whole('xdr:rowOff', down),
  );

const box = (width: number, height: number, prefix: 'a' | 'xdr'): string =>
  tag(`${prefix}:xfrm`, {}, tag('a:off', { x: 0, y: 0 }) + tag('a:ext', { cx: width, cy: height }));

export function pictureDrawing(): string {
  const side = 540_000;
  const properties =
    tag('xdr:cNvPr', { id: 2, name: '海棠标志', descr: '海棠花标志' }) +
    tag('xdr:cNvPicPr', {}, '<a:picLocks noChangeAspect="1"/>');
  const blip =
    tag('a:blip', { 'xmlns:r': relationships, 'r:embed': 'rId1' }) + '<a:stretch><a:fillRect/></a:stretch>';
  const shape = box(side, side, 'a') + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const body =
    tag('xdr:nvPicPr', {}, properties) + tag('xdr:blipFill', {}, blip) + tag('xdr:spPr', {}, shape);
  const anchor =
    corner('xdr:from', 0, 0, 60_000, 60_000) +
    tag('xdr:ext', { cx: side, cy: side }) +
    tag('xdr:pic', {}, body) +
    '<xdr:clientData/>';
  return declaration + tag('xdr:wsDr', namespaces, tag('xdr:oneCellAnchor', {}, anchor));
}

export function chartDrawing(): string {
  const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const reference = tag('c:chart', { 'xmlns:c': chart, 'xmlns:r': relationships, 'r:id': 'rId1' });
  const names = tag('xdr:cNvPr', { id: 2, name: '住院分娩率图' }) + '<xdr:cNvGraphicFramePr/>';
  const frame =
    tag('xdr:nvGraphicFramePr', {}, names) +
    box(0, 0, 'xdr') +
    tag('a:graphic', {}, tag('a:graphicData', { uri: chart }, reference));
  const anchor =
    corner('xdr:from', 0, 2) +
    corner('xdr:to', 13, 26) +
    tag('xdr:graphicFrame', { macro: '' }, frame) +
    '<xdr:clientData/>';
  return declaration + tag('xdr:wsDr', namespaces, tag('xdr:twoCellAnchor', {}, anchor));
}
