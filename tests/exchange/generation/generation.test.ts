import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationsIn, nameGeneration, readGeneration, type Moment } from '#exchange/generation/name';
import { daysKept, monthsKept, toRemove } from '#exchange/generation/thin';

const mark = 'k3f9ab';
const seed = 20_261_129;

const moments = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at): Moment => ({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }));
const named = (list: readonly Moment[]) =>
  generationsIn(list.map((at) => nameGeneration('海棠县', at, mark)));

describe('A generation', () => {
  it('is called after the county, the clock and the browser that wrote it, and is known by that', () => {
    const at = { year: 2026, month: 7, day: 5, hour: 16, minute: 20, second: 5 };
    const name = nameGeneration('海棠县/卫健局 自动备份', at, mark);
    expect(name).toBe('海棠县_卫健局 自动备份 2026-07-05 162005 k3f9ab.ledger.zip');
    expect(readGeneration(name)).toEqual({ name, day: '2026-07-05', time: '162005', mark });
  });

  it('is told from a backup made by hand, a copy, and whatever else lies in a folder', () => {
    const foreign = [
      '海棠县 2026-07-05.ledger.zip',
      '海棠县 自动备份 2026-07-05 162005 k3f9ab.ledger (1).zip',
      '海棠县 自动备份 2026-07-05 162005 k3f9ab - 副本.ledger.zip',
      '海棠县 自动备份 2026-07-05 162005 k3f9ab.ledger.zip.crswap',
      '半年报.xlsx',
    ];
    expect(foreign.map(readGeneration)).toEqual(foreign.map(() => undefined));
  });
});

describe('Thinning', () => {
  it(`keeps the newest, the last of each recent day and month, and removes nothing else twice, seed ${seed}`, () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(moments, { maxLength: 80, selector: (at) => JSON.stringify(at) }),
        (list) => {
          const all = named(list);
          const gone = toRemove(all, 10);
          const kept = all.filter((one) => !gone.includes(one));
          expect(kept.slice(0, 10)).toEqual(all.slice(0, 10));
          const days = [...new Set(all.map(({ day }) => day))].slice(0, daysKept);
          const months = [...new Set(all.map(({ day }) => day.slice(0, 7)))].slice(0, monthsKept);
          for (const day of days) expect(kept).toContain(all.find((one) => one.day === day));
          for (const month of months) expect(kept).toContain(all.find((one) => one.day.startsWith(month)));
          expect(kept.length).toBeLessThanOrEqual(10 + daysKept + monthsKept);
          // Done again at once, it finds nothing to do.
          expect(toRemove(kept, 10)).toEqual([]);
        },
      ),
      { seed },
    );
  });

  it('of a year written every hour leaves few, the newest and the last of every month among them', () => {
    const hours = Array.from({ length: 365 * 24 }, (_, i) => new Date(Date.UTC(2026, 0, 1) + i * 3_600_000));
    const list = hours.map((at) => ({
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: 0,
      second: 0,
    }));
    const all = named(list);
    const gone = new Set(toRemove(all, 10));
    const kept = all.filter((one) => !gone.has(one));
    expect(kept).toHaveLength(10 + 6 + 11);
    expect(kept.map(({ day }) => day)).toContain('2026-01-31');
  });
});
