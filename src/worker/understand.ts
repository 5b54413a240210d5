/** Reading a file and finding its tables, in one job: the page gets both at once. */
import { joined } from '#exchange/recognise/continued';
import type { TableFinding } from '#exchange/recognise/finding';
import { recogniseWorkbook } from '#exchange/recognise/recognise';
import { succeed, type Result } from '#value/problem';
import type { Workbook } from '#workbook/sheet';
import { open, type OpenInput } from './files';
import type { Job } from './job';

export interface Understood {
  readonly workbook: Workbook;
  readonly findings: readonly TableFinding[];
}

export const understand: Job<OpenInput, Result<Understood>> = async (input, progress) => {
  const opened = await open(input, progress);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const { fileName } = input;
  return succeed({
    workbook,
    findings: joined(recogniseWorkbook(workbook, fileName === undefined ? {} : { fileName })),
  });
};
