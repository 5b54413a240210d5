/** `sample FOLDER`: writes the workbooks of the invented 海棠县, the same bytes every time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './workbook';

export const sample = {
  name: 'sample',
  usage: 'sample FOLDER',
  run([folder]: readonly string[]): unknown {
    if (folder === undefined) throw new Error('usage: sample FOLDER');
    mkdirSync(folder, { recursive: true });
    return sampleFiles().map(({ name, bytes }) => {
      writeFileSync(join(folder, name), bytes);
      return { file: name, bytes: bytes.length };
    });
  },
};
