export const aboutZhCN = {
  'about.title': '关于与开源许可',
  'about.version': '{app} {version}',
  'about.own': '本工具的许可',
  'about.shipped': '随本工具一起交付的开源软件',
  'about.hint': '共 {count} 项，都可以自由使用。点名称看许可全文，不联网也能看。',
  'about.within': '含在 {name} 里',
  'about.unknownVersion': '版本不详',
} as const;
