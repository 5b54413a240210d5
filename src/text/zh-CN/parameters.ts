export const parametersPageZhCN = {
  'parameters.title': '参数',
  'parameters.hint': '随年份变化、有出处的常数。公式里用 参数("名称") 取用，没有新值时沿用上一年的',
  'parameters.name': '名称',
  'parameters.since': '起用年份',
  'parameters.value': '数值',
  'parameters.source': '出处',
  'parameters.example': '如 高血压患病率',
  'parameters.nameOf': '参数名称',
  'parameters.valueOf': '参数值',
  'parameters.set': '设定参数',
  'parameters.remove': '删除',
  'parameters.notNumber': '“{value}”不是数字，没有写入',
} as const;
