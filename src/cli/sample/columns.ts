/** The columns of the form from left to right: what is counted, and what is computed from which counts. */
export const inputs = [
  'liveBirths',
  'mothers',
  'bookedEarly',
  'antenatalManaged',
  'systematicallyManaged',
  'hospitalBirths',
  'postnatalVisited',
  'highRisk',
  'highRiskManaged',
  'maternalDeaths',
  'newbornsVisited',
  'neonatalDeaths',
  'under5Deaths',
  'infantDeaths',
] as const;
export type Input = (typeof inputs)[number];

export interface InputColumn {
  readonly input: Input;
  /** The header from the top down; columns with the same beginning share merged cells. */
  readonly path: readonly string[];
}

export interface RateColumn {
  readonly rate: { readonly numerator: Input; readonly denominator: Input; readonly factor: number };
  readonly path: readonly string[];
  /** Excel shares one formula down a filled column; forms that were typed row by row do not. */
  readonly shared: boolean;
}

export type Column = InputColumn | RateColumn;

const rate = (numerator: Input, denominator: Input, factor: number): RateColumn['rate'] => ({
  numerator,
  denominator,
  factor,
});

const mothers = '孕产妇保健和健康情况';
const newborns = '新生儿';
const children = '5岁以下儿童';

export const columns: readonly Column[] = [
  { input: 'liveBirths', path: ['活产数'] },
  { input: 'mothers', path: [mothers, '产妇数'] },
  { input: 'bookedEarly', path: [mothers, '早孕建册', '早孕建册人数'] },
  {
    rate: rate('bookedEarly', 'liveBirths', 100),
    path: [mothers, '早孕建册', '早孕建册率(%)'],
    shared: true,
  },
  { input: 'antenatalManaged', path: [mothers, '产前健康管理人数'] },
  { input: 'systematicallyManaged', path: [mothers, '系统管理', '孕产妇系统管理人数'] },
  {
    rate: rate('systematicallyManaged', 'liveBirths', 100),
    path: [mothers, '系统管理', '孕产妇系统管理率(%)'],
    shared: true,
  },
  { input: 'hospitalBirths', path: [mothers, '住院分娩', '住院分娩活产数'] },
  {
    rate: rate('hospitalBirths', 'liveBirths', 100),
    path: [mothers, '住院分娩', '住院分娩率(%)'],
    shared: true,
  },
  { input: 'postnatalVisited', path: [mothers, '产后访视人数'] },
  { input: 'highRisk', path: [mothers, '高危管理', '高危产妇数'] },
  { input: 'highRiskManaged', path: [mothers, '高危管理', '高危孕产妇管理人数'] },
  {
    rate: rate('highRiskManaged', 'highRisk', 100),
    path: [mothers, '高危管理', '高危孕产妇管理率(%)'],
    shared: false,
  },
  { input: 'maternalDeaths', path: [mothers, '死亡', '孕产妇死亡人数'] },
  {
    rate: rate('maternalDeaths', 'liveBirths', 100_000),
    path: [mothers, '死亡', '孕产妇死亡率(1/10万)'],
    shared: false,
  },
  { input: 'newbornsVisited', path: [newborns, '访视', '新生儿访视人数'] },
  {
    rate: rate('newbornsVisited', 'liveBirths', 100),
    path: [newborns, '访视', '新生儿访视率(%)'],
    shared: true,
  },
  { input: 'neonatalDeaths', path: [newborns, '死亡', '新生儿死亡数'] },
  {
    rate: rate('neonatalDeaths', 'liveBirths', 1000),
    path: [newborns, '死亡', '新生儿死亡率(‰)'],
    shared: false,
  },
  { input: 'under5Deaths', path: [children, '5岁以下儿童死亡数'] },
  { input: 'infantDeaths', path: [children, '其中:', '婴儿死亡数'] },
  { rate: rate('under5Deaths', 'liveBirths', 1000), path: [children, '5岁以下儿童死亡率(‰)'], shared: true },
];

export const isInput = (column: Column): column is InputColumn => 'input' in column;
