import type { parametersPageZhCN } from '../zh-CN/parameters';

export const parametersPageEn: Record<keyof typeof parametersPageZhCN, string> = {
  'parameters.title': 'Parameters',
  'parameters.hint':
    'Constants that move by year and have a source. Formulas ask for PARAMETER("name"); a value holds until a later one',
  'parameters.name': 'Name',
  'parameters.since': 'Since',
  'parameters.value': 'Value',
  'parameters.source': 'Source',
  'parameters.example': 'e.g. prevalence of hypertension',
  'parameters.nameOf': 'Name of the parameter',
  'parameters.valueOf': 'Value of the parameter',
  'parameters.set': 'Set parameter',
  'parameters.remove': 'Remove',
  'parameters.notNumber': '“{value}” is no number; nothing was written',
};
