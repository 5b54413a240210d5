/** Line icons on a 20 × 20 field, drawn with a 1.5 stroke. One line an icon. */
export const icons = {
  table: 'M3 4.5h14v11H3zM3 8h14M3 11.7h14M8 4.5v11',
  history: 'M4 10a6 6 0 1 0 1.9-4.4M4 3.5V6h2.5M10 6.8V10l2.3 1.6',
  target: 'M10 3a7 7 0 1 0 7 7M10 7a3 3 0 1 0 3 3M10 10l6.5-6.5M13.5 3.5v3h3',
  import: 'M10 3v9M6.5 8.7 10 12.2l3.5-3.5M3.5 13v3.5h13V13',
  export: 'M10 12.5V3M6.5 6.5 10 3l3.5 3.5M3.5 13v3.5h13V13',
  undo: 'M7.5 4.5 4 8l3.5 3.5M4 8h8a4 4 0 0 1 0 8H8.5',
  redo: 'M12.5 4.5 16 8l-3.5 3.5M16 8H8a4 4 0 0 0 0 8h3.5',
  left: 'M12 4.5 6.5 10l5.5 5.5',
  right: 'M8 4.5 13.5 10 8 15.5',
  down: 'M5 7.5 10 12.5l5-5',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  file: 'M5 2.8h6.5L15 6.3v10.9H5zM11.3 2.8v3.7H15M7.5 10h5M7.5 13h5',
  county: 'M3 16.5h14M4.5 16.5V8L10 4l5.5 4v8.5M8 16.5v-4h4v4',
  check: 'M4 10.5l4 4 8-9',
  warning: 'M10 3.5 17.5 16.5H2.5zM10 8.5v4M10 14.2v.6',
  function: 'M13.5 4.2c-2-.9-3.3.2-3.7 2.6L8.4 14c-.4 2-1.6 2.8-3 2.1M6.5 8.5h6',
  lock: 'M5.5 9h9v7.5h-9zM7.3 9V6.8a2.7 2.7 0 0 1 5.4 0V9',
} as const;
export type IconName = keyof typeof icons;
