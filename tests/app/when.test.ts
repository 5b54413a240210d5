import { describe, expect, it } from 'vitest';
import { dueAt, pause } from '#app/backup/when';

const minute = 60_000;

describe('A generation is written', () => {
  it('once the clerk pauses', () => {
    expect(dueAt({ first: 0, newest: 3 * minute, every: 10 })).toBe((3 + pause) * minute);
  });
  it('not sooner after the one before than was chosen', () => {
    expect(dueAt({ first: 0, newest: 0, last: -minute, every: 30 })).toBe(29 * minute);
  });
  it('also while the clerk types without a pause, no later than was chosen', () => {
    expect(dueAt({ first: 0, newest: 10 * minute, last: -60 * minute, every: 10 })).toBe(10 * minute);
  });
});
