/** Where the page runs: what is missing there, and what to mind. */
export const placeZhCN = {
  'ability.title': '在这里用不了的',
  'ability.cause.http': '网址以 http:// 开头，浏览器不给这些功能；填报、导入、导出、备份不受影响。',
  'ability.cause.folder': '从文件夹打开，浏览器不给这些功能；填报、导入、导出、备份不受影响。',
  'ability.cause.browser': '这个浏览器没有这些功能；填报、导入、导出、备份不受影响。',
  'ability.offline': '断网时打不开。要在断网时用，请把「文件夹版」拷到本机。',
  'ability.keeping': '不能请浏览器长期保存。请每天备份，不要清除浏览器数据。',
  'ability.backupFolder': '不能自动备份到指定文件夹。请点「备份到文件」，再拷到 U 盘或共享文件夹。',
  'ability.room': '看不到还剩多少空间。磁盘快满时请先清理，再导入大批文件。',
  'ability.workers': '不能边读文件边操作。读大文件时页面会停一会儿，请等它读完。',

  'folder.note': '数据存在打开它的这个浏览器里，不在文件夹里，浏览器也不保证留住。每天用完请备份。',
  'folder.go': '去备份',
  'folder.move': '换电脑：在这里「备份到文件」，把备份和文件夹一起拷过去，在那边打开后到本页恢复。',
} as const;
