/**
 * 40,000 rate formulas over 20,000 units, from definitions to results, and one edit with the county totals and rates up
 * to date: ours against HyperFormula, which gets the same figures and the same formulas as a sheet.
 */
import { DetailedCellError, HyperFormula, type RawCellContent } from 'hyperformula';
import { Frame, type Group } from '../../src/compute/frame';
import type { IndicatorId } from '../../src/domain/id';
import { calculateSheets } from './formula/sheet';
import type { Indicator } from '../../src/domain/indicator/indicator';

const units = 20_000;
const edits = 40;

const born = 'born' as IndicatorId;
const delivered = 'delivered' as IndicatorId;
const visited = 'visited' as IndicatorId;
const deliveryRate = 'deliveryRate' as IndicatorId;
const visitRate = 'visitRate' as IndicatorId;

export async function run(): Promise<void> {
  const rows = Array.from(
    { length: units },
    (_, i) => [60 + ((i * 7) % 45), 50 + (i % 10), 40 + (i % 17)] as const,
  );
  // Each gets the figures in the shape it takes them in: columns here, rows there.
  const columns = [0, 1, 2].map((i) => rows.map((row) => row[i] as number));
  const oursBuilt = best(30, () => buildOurs(columns));
  const peersBuilt = best(5, () => buildPeer(rows));
  const frame = oursBuilt.result;
  const peer = peersBuilt.result;
  compare(frame, peer);

  // Each round writes other figures: writing what is there already is no edit.
  const oursEdited = best(5, (round) => edit(round, (row, value) => frame.write(delivered, row, value)));
  const peersEdited = best(5, (round) =>
    edit(round, (row, value) => peer.setCellContents({ sheet: 0, row, col: 1 }, value)),
  );
  compare(frame, peer);

  report('build', oursBuilt.milliseconds, peersBuilt.milliseconds, 100);
  report('edit', oursEdited.milliseconds / edits, peersEdited.milliseconds / edits, 50);
  peer.destroy();

  const sheets = calculateSheets(rows, best);
  report('sheet', sheets.ours, sheets.theirs, 1);
}

function edit(round: number, write: (row: number, value: number) => void): void {
  for (let i = 0; i < edits; i += 1) write(i * 311, 10 + round + i);
}

type Figures = readonly (readonly [number, number, number])[];

function buildOurs(columns: readonly number[][]): Frame {
  const indicators = [
    ...[born, delivered, visited].map((id) => indicator(id, null)),
    indicator(deliveryRate, '[#delivered]/[#born]*100'),
    indicator(visitRate, '[#visited]/[#born]*100'),
  ];
  const county: Group = { place: units, members: [...(columns[0] as number[]).keys()], across: 'units' };
  const frame = new Frame({ indicators, places: units + 1, groups: [county] });
  [born, delivered, visited].forEach((id, i) => frame.loadAll(id, columns[i] as number[]));
  frame.computeAll();
  return frame;
}

function indicator(id: IndicatorId, formula: string | null): Indicator {
  return {
    id,
    name: id,
    aliases: [],
    kind: formula === null ? 'input' : 'computed',
    formula,
    factor: formula === null ? 1 : 100,
    decimals: formula === null ? 0 : 2,
    countingUnit: formula === null ? '人' : '%',
    rollup: 'sum',
    periodLaw: 'flow',
    direction: 'none',
  };
}

function buildPeer(rows: Figures): HyperFormula {
  const sheet: RawCellContent[][] = rows.map((row, i) => [
    ...row,
    `=B${i + 1}/A${i + 1}*100`,
    `=C${i + 1}/A${i + 1}*100`,
  ]);
  const sums = ['A', 'B', 'C'].map((column) => `=SUM(${column}1:${column}${units})`);
  const total = units + 1;
  sheet.push([...sums, `=B${total}/A${total}*100`, `=C${total}/A${total}*100`]);
  return HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3', maxRows: units + 10 });
}

/** A ratio between two different answers would say nothing. HyperFormula rounds its results to ten digits. */
function compare(frame: Frame, peer: HyperFormula): void {
  [born, delivered, visited, deliveryRate, visitRate].forEach((id, col) => {
    for (let row = 0; row <= units; row += 1) {
      const ours = frame.read(id, row);
      const theirs = peer.getCellValue({ sheet: 0, row, col });
      const alike =
        theirs instanceof DetailedCellError
          ? typeof ours === 'object'
          : Math.abs(Number(ours) - Number(theirs)) <= 1e-9 * Math.abs(Number(theirs));
      if (!alike) throw new Error(`${id} in row ${row}: ours ${String(ours)}, theirs ${String(theirs)}`);
    }
  });
}

function best<T>(times: number, work: (round: number) => T): { milliseconds: number; result: T } {
  let milliseconds = Number.POSITIVE_INFINITY;
  let result: T | undefined;
  for (let i = 0; i < times; i += 1) {
    globalThis.gc?.();
    const start = performance.now();
    result = work(i);
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return { milliseconds, result: result as T };
}

function report(work: string, ours: number, theirs: number, wanted: number): void {
  const ratio = theirs / ours;
  console.log(
    `formula ${work}: ours ${ours.toFixed(3)} ms, HyperFormula ${theirs.toFixed(3)} ms, ` +
      `${ratio.toFixed(0)} × faster (wanted ≥ ${wanted})`,
  );
  if (ratio < wanted) process.exitCode = 1;
}
