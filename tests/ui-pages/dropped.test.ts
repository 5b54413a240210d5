/** The browser's own entries, as it hands them out for a drop. */
import { describe, expect, it } from 'vitest';
import { filesDropped } from '#ui/kit/dropped';

interface Tree {
  readonly [name: string]: Tree | 'file';
}

function entryOf(name: string, path: string, inner: Tree | 'file'): object {
  if (inner === 'file')
    return {
      name,
      fullPath: path,
      isFile: true,
      isDirectory: false,
      file: (done: (file: object) => void) => done({ name }),
    };
  return {
    name,
    fullPath: path,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = Object.entries(inner).map(([own, below]) => entryOf(own, `${path}/${own}`, below));
      // A hundred at a time, and nothing more when all have been handed out.
      return { readEntries: (done: (some: object[]) => void) => done(left.splice(0, 100)) };
    },
  };
}

function transfer(tree: Tree): DataTransfer {
  const items = Object.entries(tree).map(([name, inner]) => ({
    webkitGetAsEntry: () => entryOf(name, `/${name}`, inner),
  }));
  const files = Object.keys(tree).map((name) => ({ name }));
  return { items, files } as unknown as DataTransfer;
}

describe('What is dropped', () => {
  it('are files, or the files of folders with their paths, more than a hundred too', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, i) => [`${1000 + i}.xlsx`, 'file' as const]),
    );
    expect((await filesDropped(transfer({ 'a.xlsx': 'file', 'b.xlsx': 'file' }))).paths).toEqual([
      'a.xlsx',
      'b.xlsx',
    ]);
    const { paths } = await filesDropped(
      transfer({ 回收: { 青山镇: { '报表.xlsx': 'file' }, 大坪乡: many } }),
    );
    expect(paths).toHaveLength(251);
    expect(paths).toContain('回收/青山镇/报表.xlsx');
  });

  it('is bounded in depth and in number', async () => {
    let deep: Tree = { 'a.xlsx': 'file' };
    for (let i = 0; i < 30; i++) deep = { 层: deep };
    expect((await filesDropped(transfer(deep))).paths).toEqual([]);
    const all = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}.xlsx`, 'file' as const]));
    expect((await filesDropped(transfer({ 盘: all }))).paths.length).toBe(2001);
  });
});
