/** A ledger of an older version on its way to this one. */
export const upgradeZhCN = {
  'upgrade.title': '正在更新台账格式',
  'upgrade.copying': '先留一份更新前的副本……已处理 {done} / {total}',
  'upgrade.upgrading': '正在更新台账格式（第 {step} 步，共 {steps} 步）……已处理 {done} / {total}',
  'upgrade.hint': '台账是旧版本留下的，只更新这一次。中途关闭也不要紧：没有更新完，台账就和原来一样。',
  'upgrade.elsewhere': '另一个窗口正在更新台账格式',
  'upgrade.elsewhereHint': '更新完，这里会自动打开。',
  'upgrade.elsewhereAsks': '它在等您决定，请切到那个窗口。',
  'upgrade.progress': '更新进度',
  'upgrade.uncopied': '更新前的副本没有留成',
  'upgrade.uncopiedFull':
    '磁盘空间不够，台账还没有更新，数据没有改动。请先备份到文件，再更新；或清空回收站、删去不用的文件后再试一次。',
  'upgrade.uncopiedOther':
    '浏览器没有收下副本（{reason}），台账还没有更新，数据没有改动。请先备份到文件，再更新；或再试一次。',
  'upgrade.backup': '备份到文件',
  'upgrade.again': '再试一次',
  'upgrade.without': '不留副本，直接更新',
  'upgrade.go': '已备份，开始更新',
  'upgrade.file': '更新前',
} as const;
