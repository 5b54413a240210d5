export const exportsZhCN = {
  'export.csv': '已生成「{file}」，{count} 行',
  'export.done': '写入 {count} 格；其余部分与原件一致',
  'export.recalculate': '有 {count} 个公式的结果要等 Excel 打开时重算',
  'export.signed': '原件的电子签名已随之失效',
  'export.rebuilt': '写入 {count} 格',
  'export.differs':
    '写入 {count} 格，但核对发现其余部分有 {parts} 处不同：{names}。文件没有交出，请把模板发给维护人员看',
  'export.built': '已生成「{file}」，率为活公式',
  'export.legacy': '原件是旧格式，已另存为 .xlsx；要原样回填，请导入一次 .xlsx 版本的模板',

  'exportMany.title': '批量导出',
  'exportMany.periods': '报告期',
  'exportMany.units': '机构',
  'exportMany.whole': '整张表',
  'exportMany.each': '每个机构一份',
  'exportMany.asFiles': '每份一个文件，打包成 zip',
  'exportMany.asSheets': '每份一个工作表',
  'exportMany.sheetsNote': '工作表照原件重新生成：数、公式和格式都在，图片和打印设置不带过去。',
  'exportMany.rule': '文件名',
  'exportMany.slots': '可用：{slots}',
  'exportMany.example': '例如：{file}',
  'exportMany.unknownSlot': '不认识：{slot}',
  'exportMany.go': '导出 {count} 份',

  'export.many': '已导出 {count} 份',
  'export.keptBack': '「{file}」与原件有出入，没有导出',
  'export.notAll': '{count} 份没有导出：{reasons}',
} as const;
