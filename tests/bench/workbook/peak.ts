/**
 * Run on its own, `tsx peak.ts ours|exceljs FILE` reads a workbook once and prints by how many MB the memory of its
 * process rose at most above what it had when reader and file were loaded.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);

export function peakOf(reader: 'ours' | 'exceljs', file: string): number {
  const output = execFileSync(process.execPath, ['--import', 'tsx', self, reader, file], {
    encoding: 'utf8',
  });
  return Number(output);
}

type Read = (bytes: Uint8Array) => Promise<unknown>;

async function readerNamed(name: string | undefined): Promise<Read> {
  if (name === 'ours') {
    const { openWorkbook } = await import('../../../src/workbook/open');
    return async (bytes) => {
      const result = await openWorkbook(bytes);
      if (!result.ok) throw new Error(result.problem.code);
      return result.value;
    };
  }
  const { default: exceljs } = await import('exceljs');
  return (bytes) => new exceljs.Workbook().xlsx.load(bytes.buffer as ArrayBuffer);
}

if (process.argv[1] === self) {
  const [reader, file] = process.argv.slice(2);
  const read = await readerNamed(reader);
  const bytes = new Uint8Array(readFileSync(file ?? ''));
  const before = process.memoryUsage.rss() / 1024;
  await read(bytes);
  console.log((process.resourceUsage().maxRSS - before) / 1024);
}
