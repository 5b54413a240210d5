/** A whole worksheet part after rows came in: what stands before the cells, the cells, what stands after them. */
import { spliced } from '../patch/splice';
import { decodeText } from '../xml/text';
import { SheetScanner } from '../xlsx/scan';
import { anchorSplices } from './anchors';
import { CellPass } from './cells';
import { mergesOf } from './model';
import { partSplices } from './part';
import type { Place } from './place';

export function movedSheet(
  place: Place,
  bytes: Uint8Array,
  own: boolean,
): { readonly bytes: Uint8Array; readonly formulas: number } {
  const scanner = new SheetScanner(bytes);
  const { tags } = scanner;
  let prefix = '';
  while (scanner.nextBefore()) {
    if (!tags.closing && tags.is('worksheet')) prefix = decodeText(bytes, tags.prefixStart, tags.nameStart);
  }
  const pass = new CellPass(place, scanner, own, prefix);
  pass.run();
  const { dataStart, dataEnd } = scanner;
  const splices = [
    ...partSplices(place, bytes, own, 0, dataStart),
    ...partSplices(place, bytes, own, dataEnd, bytes.length),
  ];
  if (own) {
    splices.push(...mergesOf(place, bytes, dataEnd, prefix));
    splices.push(...anchorSplices(place, bytes, dataEnd, bytes.length));
  }
  // Not spread over: a sheet may have more splices than a call has room for.
  return { bytes: spliced(bytes, pass.splices.concat(splices)), formulas: pass.formulas };
}
