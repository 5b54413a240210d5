export const generationsZhCN = {
  'generations.title': '自动备份',
  'generations.mark': '自动备份',
  'generations.off':
    '选一个文件夹（U 盘、另一块硬盘或同步盘更稳妥），改动之后自动写一份备份进去，写完读回核对。',
  'generations.cannot':
    '这个浏览器不能自动写入文件夹（要用 Chrome、Edge、360、QQ 等浏览器，从 https 网址或本机地址打开）。请用上面的按钮备份；该备份时，上方的「上次备份」会变色提醒。',
  'generations.choose': '选择文件夹',
  'generations.into': '写入「{folder}」',
  'generations.never': '还没有写过',
  'generations.last': '上次 {time}，读回核对一致',
  'generations.writing': '正在写…',
  'generations.writeNow': '现在写一份',
  'generations.other': '换文件夹',
  'generations.stop': '停止',
  'generations.asks': '浏览器重新打开后，要点一次才能接着写入「{folder}」。',
  'generations.resume': '继续自动备份',
  'generations.every': '改动后最多每',
  'generations.minutes': '{count} 分钟',
  'generations.everyAfter': '写一份，',
  'generations.keep': '保留最近',
  'generations.copies': '{count} 份',
  'generations.thinning': '。另外最近 {days} 天每天、最近 {months} 个月每月各留最后一份；只删自己写的文件。',
  'generations.list': '文件夹里的自动备份（{count} 份）',
  'generations.listNone': '文件夹里还没有自动备份',
  'generations.show': '看文件夹里有哪些',
  'generations.open': '看内容',
  'generations.elsewhere': '别的浏览器写的',
  'generations.stopped': '自动备份停了',
  'problem.generation.gone':
    '自动备份的文件夹找不到了（U 盘拔了，或文件夹被移走、改名）。接上后会自己接着写，也可以换文件夹。',
  'problem.generation.refused':
    '浏览器不许写入自动备份的文件夹。请点「继续自动备份」并选「允许」，或换文件夹。',
  'problem.generation.full':
    '自动备份的文件夹没有空间了，这一份没有写下，以前的都在。请清理磁盘，或换文件夹。',
  'problem.generation.failed': '自动备份没有写成，以前的都在。稍后会再试；一直不行就换文件夹。',
  'problem.generation.notSame': '自动备份写下的文件读回来不一致，已删去。请检查这个磁盘，或换文件夹。',
} as const;
