/** What could not be stored, other windows, and a ledger that does not open. */
export const unstoredZhCN = {
  'unstored.count': '{count} 次改动没有存下',
  'unstored.full':
    '磁盘空间用完了，改动还没有存下。请不要关闭本页：先备份，再清空回收站、删去不用的文件，腾出空间后会自动存下。',
  'unstored.broken':
    '浏览器的数据库没有回应，改动还没有存下。请不要关闭本页：先备份，过一会儿会自动再存；一直不行，就重启浏览器后用备份恢复。',
  'unstored.other': '浏览器没有收下，改动还没有存下。请不要关闭本页：先备份，过一会儿会自动再存。',
  'unstored.newer': '另一个窗口已更新到新版本，请刷新。已存下的都在，本窗口不能再存。',
  'unstored.newerHeld':
    '另一个窗口已更新到新版本，本窗口不能再存。请先备份没存下的改动，刷新后到「备份」页打开它，用「合并」补上。',
  'unstored.replaced': '台账在另一个窗口换成了另一份，这些改动是在原来那份里做的，没有写进去。',
  'unstored.backup': '立即备份',
  'unstored.backupHeld': '备份没存下的改动',
  'unstored.again': '再试一次',
  'unstored.reload': '刷新',
  'unstored.adopt': '写入现在的台账',
  'unstored.drop': '放弃并刷新',
  'unstored.stored': '刚才没有存下的 {count} 次改动，现在都存下了',
  'unstored.still': '还是存不下，改动仍在本窗口里',
  'unstored.mark': '还没有存下',
  'unstored.name': '没存下的改动',
  'unstored.written': '已把没存下的 {count} 次改动写成一个文件；到「备份」页打开它，用「合并」补上',
  'unstored.trouble': '浏览器的数据库没有回应，这一步没有做成。请稍后再试',
  'unstored.noRoom': '磁盘空间用完了，这一步没有做成，台账没有改动。请先清空回收站、删去不用的文件',
  'unstored.elsewhere': '台账刚在另一个窗口换成了另一份，这一步没有做成。请刷新后再试',
  'unstored.import': '导入的内容已经在表里，还没有存下，请看页面上方',
  'label.keptNewer': '保留另一个窗口后来改的 {count} 个数',

  'closed.newer': '本窗口的版本太旧',
  'closed.newerHint':
    '台账已由新版本打开过，旧版本不能再写，以免弄坏。数据都在，没有改动。请刷新；刷新后还是这一页，就清除旧版程序再刷新。',
  'closed.full': '磁盘空间用完了',
  'closed.fullHint': '台账打不开，数据没有改动。请清空回收站、删去不用的文件，再试一次。',
  'closed.broken': '台账打不开',
  'closed.brokenHint':
    '浏览器的数据库没有回应（{reason}），数据没有改动。请关闭其他窗口后再试；还不行，就重启浏览器或电脑。',
  'closed.reload': '刷新',
  'closed.clear': '清除旧版程序并刷新',
  'closed.clearTip': '只清除留在本机的程序文件，不动数据',
  'closed.again': '再试一次',
  'closed.blocked': '另一个窗口还开着旧版本，正等它让出台账。请切到那个窗口，刷新或关闭它；这里会自动打开。',
} as const;
