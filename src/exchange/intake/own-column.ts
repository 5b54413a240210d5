/**
 * «指标 | 单位 | 实际», «指标 | 本期 | 上年同期»: a column of figures that names no unit is the reporting unit's own. A township alone
 * above them is that township, unless it is the one that reports.
 */
import { isEntityName } from '../recognise/orientation';
import { spellingOf } from '../match/unit/spelling';
import type { DraftLine } from './draft';

export function ownColumn(lines: readonly DraftLine[], unitName: string): readonly DraftLine[] {
  const units = lines.filter(({ role }) => role === 'unit');
  const [only] = units;
  if (!only || units.length > 1 || isAnother(only.name, unitName)) return lines;
  return lines.map((line) => (line === only ? { ...line, name: unitName, own: true } : line));
}

/** 本院, 我县, 全县 and 市区 are nobody else. */
const ourselves =
  /^(本|我|全|各|该|单位|机构|所属|县级|市级|乡级|镇级)|^.?[县区市州省旗]$|^(医院|卫生院|乡镇|街道|村|社区|科室)$/;

function isAnother(caption: string, unitName: string): boolean {
  if (!isEntityName(caption) || ourselves.test(caption)) return false;
  const [own, reporting] = [spellingOf(caption), spellingOf(unitName)];
  return own.stem !== reporting.stem && !reporting.folded.includes(own.folded);
}
