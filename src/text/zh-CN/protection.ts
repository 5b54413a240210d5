/** Passphrases: of a backup, of the screen. */
export const protectionZhCN = {
  'passphrase.label': '口令',
  'passphrase.new': '口令',
  'passphrase.again': '再输一遍',
  'passphrase.show': '显示口令',
  'passphrase.hide': '隐藏口令',
  'passphrase.hint': '至少 {least} 个字，汉字、字母、数字都可以',
  'passphrase.short': '太短，至少 {least} 个字',
  'passphrase.differ': '两遍不一样',
  'passphrase.same': '两遍一致',

  'protection.backUp': '加口令备份…',
  'protection.backUpTip': '备份文件要带出单位、发给别人时用',
  'protection.title': '加口令备份',
  'protection.hint': '备份文件会加密，没有口令谁也打不开，也看不到里面的数据。',
  'protection.warning': '口令不会存下来，忘了就找不回，这份备份也就打不开了。请写下来，和文件分开放。',
  'protection.make': '备份到文件',
  'protection.sealing': '正在加密，并试着打开…',
  'protection.opening': '正在核对口令…',
  'protection.asks': '这份备份加了口令。输入备份时设的口令，先看内容，不会马上改动。',
  'protection.open': '打开',

  'problem.sealed.wrong': '口令不对，或文件已损坏；台账没有改动。',
  'problem.sealed.damaged': '「{file}」已损坏，打不开；台账没有改动。请换一份备份，或重新复制这个文件。',
  'problem.sealed.tooNew': '「{file}」由更新的版本加密（格式 {found}，本版只认到 {known}）。请先更新本工具。',
  'problem.sealed.notOne': '「{file}」不是加口令的备份。请选择备份得到的那个文件。',

  'protection.prompt': '「{file}」的口令：',
  'protection.promptNew': '给「{file}」设一个口令（至少 {least} 个字，忘了就找不回）：',
  'protection.promptAgain': '再输一遍：',
  'problem.passphrase.missing':
    '这个台账加了口令。请用 --passphrase-file 指定口令文件，或把口令放在环境变量 {variable} 里。',
  'problem.passphrase.tooShort': '口令太短，至少 {least} 个字；没有写入。',
  'problem.passphrase.notSame': '两遍口令不一样；没有写入。',
} as const;
