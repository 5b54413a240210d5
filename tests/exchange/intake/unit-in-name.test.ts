import { describe, expect, it } from 'vitest';
import type { UnitId } from '#domain/id';
import type { Unit } from '#domain/orgunit/unit';
import { unitInName } from '#exchange/intake/unit-in-name';

const unit = (name: string, aliases: readonly string[] = []): [UnitId, Unit] => [
  name as UnitId,
  { id: name as UnitId, name, parent: null, kind: 'township', aliases, order: 0 },
];
const known = new Map([unit('城关镇卫生院'), unit('青山镇卫生院', ['青山'])]);

describe('the unit a name of a file tells', () => {
  it.each([
    ['城关镇2025年上半年报表', '城关镇卫生院'],
    ['报表-城关中心卫生院(最终版)', '城关镇卫生院'],
    ['青山(2)', '青山镇卫生院'],
    ['黄坪乡上半年(最终版)', '黄坪乡'],
    ['2026年一季度 白石镇卫生院', '白石镇卫生院'],
    ['县人民医院_6月', '县人民医院'],
    ['妇幼卫生工作报表2025', undefined],
    ['Sheet1', undefined],
  ])('%s: %s', (name, told) => {
    expect(unitInName(name, known)).toBe(told);
  });
});
