/** The written sheets: one file for each of the ways in which files are irregular, and others by kind. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sheetsIn } from './notation';
import { foundOn, told } from './written';

const folders = ['../irregular/', './sheets/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

describe.each(
  folders.flatMap((folder) => readdirSync(folder).map((name) => [name.replace('.txt', ''), folder + name])),
)('%s', (_, path) => {
  it.each(sheetsIn(readFileSync(path, 'utf8')).map((sheet) => [sheet.name, sheet] as const))(
    '%s',
    async (_name, sheet) => {
      const expected = sheet.tables.flatMap((table) => [table.sketch, ...table.facts]);
      expect(told(await foundOn(sheet), sheet)).toEqual(expected);
    },
  );
});
