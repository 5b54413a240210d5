import type { Command } from './command';
import { exportCsv } from './export-csv';
import { exportTable } from './export-table';
import { newColumn } from './new-column';
import { startNextPeriod } from './next-period';
import { redo } from './redo';
import { undo } from './undo';

/** In the order of the tool bar. */
export const commands: readonly Command[] = [undo, redo, newColumn, startNextPeriod, exportTable, exportCsv];
