import type { goalsZhCN } from '../zh-CN/goals';

export const goalsEn: Record<keyof typeof goalsZhCN, string> = {
  'goals.targets': 'Targets',
  'goals.targetsHint':
    'One target for each indicator, unit and year. Formulas ask for it by TARGET([indicator]), PROGRESS([indicator]), PACE()',
  'goals.none': 'There are no indicators yet; import a table first',
  'goals.indicator': 'Indicator',
  'goals.unit': 'Unit',
  'goals.comparator': 'Comparison',
  'goals.value': 'Value',
  'goals.set': 'Set',
  'goals.setParameter': 'Set parameter',
  'goals.remove': 'Remove',
  'goals.notNumber': '“{value}” is no number; nothing was written',
  'goals.parameters': 'Parameters',
  'goals.parametersHint':
    'Constants with a source that move by year. Formulas ask by PARAM("name"); without a newer value the older one holds',
  'goals.since': 'From year',
  'goals.source': 'Source',
  'goals.example': 'e.g. prevalence of hypertension',
  'goals.parameterName': 'Name of the parameter',
  'goals.parameterValue': 'Value of the parameter',
};
