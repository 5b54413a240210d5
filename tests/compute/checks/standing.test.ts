import { describe, expect, it } from 'vitest';
import { explanationKey, figuresIn, standingOf } from '#compute/checks/standing';
import type { Finding } from '#compute/checks/finding';
import type { Explanation } from '#domain/rule/explanation';
import type { Severity } from '#domain/rule/severity';
import { indicator } from '../../domain/invent';
import { checking, factOf, rule } from './town';

const indicators = [indicator('births', '活产数'), indicator('hospital', '住院分娩活产数')];

function found(severity: Severity, hospital = 120): Finding {
  const one = rule('r', '[#hospital]<=[#births]', { severity, level: 'leaves' });
  const facts = [factOf('hospital', 'a', hospital), factOf('births', 'a', 118)];
  const [finding] = checking(indicators, ['a'], [one], facts).checks.findings();
  if (!finding) throw new Error('nothing found');
  return finding;
}

function said(finding: Finding, text: string): Explanation {
  const { rule: id, unit, period } = finding;
  return { key: explanationKey(finding), rule: id, unit, period, text, figures: figuresIn(finding) };
}

describe('an explanation', () => {
  it('settles a 核实 with six characters, blanks not counted', () => {
    const finding = found('verify');
    expect(standingOf(finding, said(finding, '补报上月'))).toBe('open');
    expect(standingOf(finding, said(finding, '补 报 上 月'))).toBe('open');
    expect(standingOf(finding, said(finding, '补报上月两例'))).toBe('explained');
  });

  it('settles a 准强制 with any word, a 强制 with none', () => {
    expect(standingOf(found('quasiMandatory'), said(found('quasiMandatory'), '补'))).toBe('explained');
    const finding = found('mandatory');
    expect(standingOf(finding, said(finding, '数据确实如此，已核对'))).toBe('open');
  });

  it('stays while the figures are the same, and is asked anew when they change', () => {
    const explanation = said(found('verify'), '外县产妇来院分娩');
    expect(standingOf(found('verify'), explanation)).toBe('explained');
    expect(standingOf(found('verify', 125), explanation)).toBe('changed');
    expect(standingOf(found('verify', 120), explanation)).toBe('explained');
  });

  it('is none without a word', () => {
    const finding = found('verify');
    expect(standingOf(finding, undefined)).toBe('open');
    expect(standingOf(finding, said(finding, ' '))).toBe('open');
  });
});
