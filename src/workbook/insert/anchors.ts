/**
 * Where pictures, charts and the boxes of comments hang: rows from 0. A thing below the place moves; one that spans it
 * grows, unless it is told to keep its size; one that hangs on the page alone stays.
 *
 *   drawing  <twoCellAnchor editAs><from><row>4</row></from><to><row>9</row></to>
 *   VML      <x:Anchor>column, offset, row, offset, column, offset, row, offset</x:Anchor>  <x:Row>4</x:Row>
 */
import { decodeText } from '../xml/text';
import { Tags } from '../xml/tags';
import { spliced, type Splice } from '../patch/splice';
import { movedFormula } from './formula';
import { textSplice } from './part';
import { movedRow, type Place } from './place';

/** Rows count from 0 here. */
function moved(place: Place, row: number): number {
  return movedRow(place, row + 1) - 1;
}

/** Splices for the anchors between two places of a part (drawings; controls and objects inside a worksheet). */
export function anchorSplices(place: Place, bytes: Uint8Array, from: number, to: number): Splice[] {
  const tags = new Tags(bytes, from);
  const splices: Splice[] = [];
  let keepsSize = false;
  let stays = false;
  let end = false;
  let top = 0;
  while (tags.next() && tags.start < to) {
    if (tags.is('to') || tags.is('from')) {
      end = tags.is('to');
      continue;
    }
    if (tags.closing) continue;
    if (tags.is('twoCellAnchor')) {
      keepsSize = tags.attribute('editAs') === 'oneCell';
      stays = tags.attribute('editAs') === 'absolute';
    } else if (tags.is('oneCellAnchor')) stays = false;
    else if (tags.is('anchor')) {
      const follows = isYes(tags.attribute('moveWithCells'));
      keepsSize = follows && !isYes(tags.attribute('sizeWithCells'));
      stays = !follows && !isYes(tags.attribute('sizeWithCells'));
    } else if (tags.is('row') && !stays && !tags.empty) {
      const splice = textSplice(tags, (text) => {
        const row = Number(text);
        if (!end) top = row;
        return String(end && keepsSize ? row + moved(place, top) - top : moved(place, row));
      });
      if (splice) splices.push(splice);
    }
  }
  return splices;
}

function isYes(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

export function movedDrawing(place: Place, bytes: Uint8Array): Splice[] {
  return anchorSplices(place, bytes, 0, bytes.length);
}

/** The old drawing part of comments and form controls. */
export function movedVml(place: Place, bytes: Uint8Array): Uint8Array {
  const tags = new Tags(bytes);
  const splices: Splice[] = [];
  let anchor: Splice | undefined;
  let numbers: number[] = [];
  let owner: number | undefined;
  while (tags.next()) {
    if (tags.is('ClientData')) {
      if (tags.closing && anchor) splices.push({ ...anchor, text: movedAnchor(place, numbers, owner) });
      anchor = owner = undefined;
    } else if (tags.closing || tags.empty) continue;
    else if (tags.is('Anchor')) {
      const end = tags.textEnd();
      const text = decodeText(bytes, tags.end, end);
      numbers = text.split(',').map(Number);
      anchor = numbers.length === 8 ? { start: tags.end, end, text } : undefined;
    } else if (tags.is('Row')) {
      owner = Number(decodeText(bytes, tags.end, tags.textEnd()));
      const splice = textSplice(tags, (text) => String(moved(place, Number(text))));
      if (splice) splices.push(splice);
    } else if (tags.is('FmlaLink') || tags.is('FmlaRange')) {
      const splice = textSplice(tags, (text) => movedFormula(place, text, true));
      if (splice) splices.push(splice);
    }
  }
  return spliced(bytes, splices);
}

/** The box of a comment goes with its cell, other things with their upper edge. */
function movedAnchor(place: Place, numbers: readonly number[], owner: number | undefined): string {
  const top = owner ?? (numbers[2] as number);
  const distance = moved(place, top) - top;
  return numbers.map((number, index) => (index === 2 || index === 6 ? number + distance : number)).join(', ');
}
