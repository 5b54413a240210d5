import { describe, expect, it } from 'vitest';
import { indicator } from '../../domain/invent';
import { coded, reader, upTo } from './lists';

const rows = reader(coded(upTo('', 12, 2)), 'rows');
const columns = reader(coded(upTo('', 9)));
const list = reader(coded(upTo('A', 27)), 'rows');
const names = reader([
  indicator('births', '活产数'),
  indicator('hospital', '住院分娩活产数'),
  indicator('under5', '5岁以下儿童死亡数'),
  indicator('infant', '婴儿死亡数'),
  indicator('rate', '住院分娩率', { countingUnit: '%' }),
  indicator('due', '应种人数'),
  indicator('given', '实种人数'),
  indicator('light', '出生体重小于2500克人数'),
]);

describe('a form’s foot states rules', () => {
  it('3.审核关系:(1) 01≥02+03  (2) 05≤04', () => {
    const found = rows('3.审核关系:(1) 01≥02+03  (2) 05≤04 (3) 06=07');
    expect(found.formulas).toEqual(['01>=02+03', '05<=04', '06=07']);
    expect(found.rules.map(({ name }) => name)).toEqual(['01≥02+03', '05≤04', '06=07']);
    expect(found.unread).toEqual([]);
    expect(found.rules[0]).toMatchObject({
      severity: 'mandatory',
      missing: 'skip',
      tolerance: null,
      condition: null,
    });
  });

  it('several on a line, by blanks, commas, 且, 、 or ; and one below the other', () => {
    const expected = ['01>=02', '03>=04', '05=06+07'];
    for (const text of [
      '01≥02 03≥04 05=06+07',
      '01≥02,03≥04,05=06+07。',
      '01≥02、03≥04、05=06+07',
      '01≥02;03≥04且05=06+07',
      '1. 01≥02\n2. 03≥04\n3、05=06+07',
    ]) {
      expect(rows(text).formulas).toEqual(expected);
    }
  });

  it('full-width signs, digits and letters, and signs that look alike', () => {
    expect(rows('０１≥０２＋０３;05≦04;06＝07-08;09>=10').formulas).toEqual([
      '01>=02+03',
      '05<=04',
      '06=07-08',
      '09>=10',
    ]);
    expect(list('A4=A5+A6+A7').formulas).toEqual(['A4=A5+A6+A7']);
  });

  it('⑷=⑴+⑵+⑶, ④=①+②+③ and (4)=(1)+(2)+(3) are codes, not the number of the rule', () => {
    for (const text of ['⑷=⑴+⑵+⑶', '④=①+②+③', '(4)=(1)+(2)+(3)', '(4)=(1)+(2)+(3)']) {
      expect(columns(text).formulas).toEqual(['4=1+2+3']);
    }
    expect(columns('①1=2+3;②4≥5').formulas).toEqual(['1=2+3', '4>=5']);
  });

  it('1栏=2栏+3栏, 第1列, (1)行: the mark says which codes', () => {
    expect(columns('1栏=2栏+3栏;第4列≥第5列').formulas).toEqual(['1=2+3', '4>=5']);
    expect(rows('(1)行≥(2)行').formulas).toEqual(['01>=02']);
    expect(columns('(1)行≥(2)行').reasons).toEqual([['rules.otherAxis', '(1)行≥(2)行']]);
    expect(rows('列关系:1≥2;行关系:01≥02').formulas).toEqual(['01>=02']);
  });

  it('1=2+…+5 goes through the codes between; so does the sum of a range, where it is said to be one', () => {
    expect(columns('1=2+…+5').formulas).toEqual(['1=2+3+4+5']);
    expect(columns('1=2+3+...+6').formulas).toEqual(['1=2+3+4+5+6']);
    expect(columns('1栏=2栏至4栏之和').formulas).toEqual(['1=2+3+4']);
    expect(columns('1=Σ(2~4)').formulas).toEqual(['1=2+3+4']);
    expect(columns('1=2、3、5之和').formulas).toEqual(['1=2+3+5']);
    expect(columns('1=2~4').reasons).toEqual([['rules.unclear', '1=2~4']]);
    expect(columns('1=5+…+2').reasons).toEqual([['rules.unclear', '1=5+…+2']]);
  });

  it('names, also where they begin with a digit or hold the words of a comparison', () => {
    expect(names('活产数≥住院分娩活产数').formulas).toEqual(['活产数>=住院分娩活产数']);
    expect(names('5岁以下儿童死亡数应大于等于婴儿死亡数').formulas).toEqual([
      '5岁以下儿童死亡数>=婴儿死亡数',
    ]);
    expect(names('出生体重小于2500克人数不大于活产数;应种人数≥实种人数').formulas).toEqual([
      '出生体重小于2500克人数<=活产数',
      '应种人数>=实种人数',
    ]);
    expect(names('活产数(人)≥住院分娩活产数(人)').formulas).toEqual(['活产数>=住院分娩活产数']);
  });

  it('a factor is a number, a code is not; a rate is compared with 100, not with 100%', () => {
    expect(columns('3=2÷1×100').formulas).toEqual(['3=2/1*100']);
    expect(names('住院分娩率≤100%;住院分娩活产数≥活产数×85%;活产数>0').formulas).toEqual([
      '住院分娩率<=100',
      '住院分娩活产数>=活产数*85%',
      '活产数>0',
    ]);
    expect(columns('9≥(1+2)×3').formulas).toEqual(['9>=(1+2)*3']);
  });

  it('a condition in words that are one, before or behind; other words stay as a note', () => {
    const before = rows('若01>0,则02>0;(2)当03>0时,04≥05');
    expect([before.conditions, before.formulas]).toEqual([
      ['01>0', '03>0'],
      ['02>0', '04>=05'],
    ]);
    const behind = list('※※A22≥A24(当A22>0时);※※A1≥A20(新生儿访视除外)');
    expect(behind.formulas).toEqual(['A22>=A24', 'A1>=A20']);
    expect(behind.conditions).toEqual(['A22>0', null]);
    expect(behind.rules.map(({ note, severity }) => [note, severity])).toEqual([
      ['', 'verify'],
      ['新生儿访视除外', 'verify'],
    ]);
  });

  it('dotted codes are codes, also beside the number of a rule', () => {
    const dotted = reader(coded(['1.1', '1.1.1', '1.1.2']), 'rows');
    expect(dotted('1.1≥1.1.1;2.1.1=1.1.1+1.1.2').formulas).toEqual(['1.1>=1.1.1', '1.1=1.1.1+1.1.2']);
    expect(dotted('1、1.1=1.1.1+1.1.2').formulas).toEqual(['1.1=1.1.1+1.1.2']);
  });
});

describe('what cannot be read is kept, with the reason', () => {
  it('unknown codes and names, 或, halves; the rules beside them are read', () => {
    const found = rows('01≥02;01≥99;03≥未知数;04≥05或06;07≥');
    expect(found.formulas).toEqual(['01>=02']);
    expect(found.reasons).toEqual([
      ['rules.unknownCode', '01≥99'],
      ['rules.unknownName', '03≥未知数'],
      ['rules.either', '04≥05或06'],
      ['rules.unclear', '07≥'],
    ]);
    expect(found.unread[1]?.problem.details).toEqual({ found: '未知数' });
    expect(rows('说明\n01≥99').unread[0]?.line).toBe(2);
  });

  it('the same caption twice is ambiguous; sentences without a relation are prose', () => {
    const twice = reader([
      indicator('x', '门诊人数', { aliases: ['人数', '就诊'] }),
      indicator('y', '住院人数', { aliases: ['人数', '门诊人数'] }),
    ]);
    expect(twice('人数≥0').reasons).toEqual([['rules.ambiguous', '人数≥0']]);
    expect(twice('门诊人数≥0').formulas).toEqual(['门诊人数>=0']);
    expect(rows('1.统计范围:辖区内医疗机构。2.报送日期及方式:网络直报').prose).toHaveLength(2);
  });
});

describe('a circulated list states what must not be', () => {
  const mch = 'A1≤A2,A2≤A3,A4<A8,A16<A17,A17<A18,A20<A21,A1<A20,※※A22<A24,※※A4≠A5+A6+A7 为不合格';
  const national = [
    'A1>A2',
    'A2>A3',
    'A4>=A8',
    'A16>=A17',
    'A17>=A18',
    'A20>=A21',
    'A1>=A20',
    'A22>=A24',
    'A4=A5+A6+A7',
  ];

  it('7岁以下儿童: read as violations, its rules are the national ones', () => {
    const found = list(mch, 'violations');
    expect(found.formulas).toEqual(national);
    expect(found.unread).toEqual([]);
    expect(found.says).toBe('violations');
    expect(found.rules.map(({ severity }) => severity)).toEqual([
      ...Array<string>(7).fill('mandatory'),
      'verify',
      'verify',
    ]);
  });

  it('the same rules as a foot would state them, chains link by link', () => {
    const found = list('A1>A2>A3;A4≥A8;A16≥A17≥A18;A20≥A21;A1≥A20;※※A22≥A24;※※A4=A5+A6+A7');
    expect(found.formulas).toEqual(national);
    expect(found.says).toBeUndefined();
  });

  it('read as rules, the list says the opposite: the clerk is asked', () => {
    expect(list(mch, 'rules').formulas.slice(0, 3)).toEqual(['A1<=A2', 'A2<=A3', 'A4<A8']);
  });
});
