export const aboutEn = {
  'about.title': 'About and licences',
  'about.version': '{app} {version}',
  'about.own': 'Licence of this tool',
  'about.shipped': 'Open source software that comes with it',
  'about.hint':
    '{count} packages, all free to use. Click a name to read its licence, also without a network.',
  'about.within': 'inside {name}',
  'about.unknownVersion': 'version not known',
} as const;
