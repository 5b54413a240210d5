import { backUpNow } from './back-up';
import type { Command } from './command';
import { copyToYear } from './copy-to-year';
import { designTable } from './design-table';
import { explainFinding } from './explain-finding';
import { exportCsv } from './export-csv';
import { exportMany } from './export-many';
import { exportTable } from './export-table';
import { fillFromMonths } from './fill-from-months';
import { find } from './find';
import { goTo } from './go-to';
import { largeType } from './large-type';
import { lockScreen } from './lock-screen';
import { neighbours } from './neighbours';
import { newColumn } from './new-column';
import { tenThousands } from './ten-thousands';
import { newTable } from './new-table';
import { startNextPeriod } from './next-period';
import { openPalette } from './open-palette';
import { pasteSpecial } from './paste-special';
import { nextFinding, previousFinding } from './step-finding';
import { printForm } from './print';
import { recalculate } from './recalculate';
import { redo } from './redo';
import { replace } from './replace';
import { save } from './save';
import { showFindings } from './show-findings';
import { showKeys } from './show-keys';
import { showNotes } from './show-notes';
import { earlierPeriod, laterPeriod } from './step-period';
import { undo } from './undo';
import { views } from './views';
import { writeNote } from './write-note';

/** In the order of the tool bar and of the sheet of keys. */
export const commands: readonly Command[] = [
  undo,
  redo,
  newColumn,
  startNextPeriod,
  designTable,
  copyToYear,
  newTable,
  exportTable,
  exportMany,
  exportCsv,
  pasteSpecial,
  fillFromMonths,
  writeNote,
  showNotes,
  neighbours,
  largeType,
  tenThousands,
  openPalette,
  showFindings,
  nextFinding,
  previousFinding,
  explainFinding,
  find,
  replace,
  goTo,
  earlierPeriod,
  laterPeriod,
  ...views,
  save,
  backUpNow,
  lockScreen,
  printForm,
  recalculate,
  showKeys,
];
