/**
 * Who may import whom. A zone is a first-level folder of src, or a folder of `ui`; what is not listed may not be
 * imported. Every zone may import itself, except that the folders of `ui` are apart from each other.
 */
export interface Zone {
  /** Other zones it may import. */
  readonly may: readonly string[];
  /** Zones of which it may import types and nothing that runs. */
  readonly mayAsType?: readonly string[];
  /** Packages it may import, with everything below them. */
  readonly packages?: readonly string[];
  /** What to do instead, said to whoever breaks the rule. */
  readonly instead: string;
}

const core = ['value', 'formula', 'domain', 'compute', 'analysis', 'workbook', 'exchange'];

export const zones: Readonly<Record<string, Zone>> = {
  value: { may: [], instead: 'value knows no other folder: move what needs more to the folder that has it' },
  formula: {
    may: ['value'],
    instead: 'a formula knows names and values: take what it needs as a function argument',
  },
  domain: {
    may: ['value', 'formula'],
    instead: 'the nouns know no file, table of results or screen: return data, let the caller act',
  },
  compute: { may: ['value', 'formula', 'domain'], instead: 'take the figures as arguments' },
  analysis: {
    may: ['value', 'formula', 'domain', 'compute'],
    instead: 'judge figures that are given and return plain data; pages and texts find the words',
  },
  workbook: {
    may: ['value'],
    packages: ['fflate', '@e965/xlsx', 'exceljs', 'numfmt', '@borgar/fx'],
    instead: 'a workbook knows no domain words: what ties both together lives in exchange',
  },
  exchange: {
    may: ['value', 'formula', 'domain', 'compute', 'workbook'],
    instead: 'plan a change and return it; app commits it, workbook holds the file libraries',
  },
  cipher: {
    may: ['value'],
    packages: ['@noble'],
    instead: 'a cipher knows bytes and a passphrase: take salt and IV as arguments',
  },
  store: {
    may: ['value', 'domain'],
    packages: ['dexie'],
    instead: 'the store keeps records: compute before you commit, after you read',
  },
  worker: {
    may: [...core, 'store', 'cipher'],
    packages: ['comlink'],
    instead: 'post data to the page and let app act on it',
  },
  offline: { may: [], instead: 'a service worker is a program of its own: what it needs is in it' },
  text: { may: [], instead: 'texts know no code: pass values into the placeholders' },
  cli: {
    may: [...core, 'store', 'worker', 'cipher', 'text'],
    packages: ['node:'],
    instead: 'the command line drives the core, not the page',
  },
  // A page's model and a command's icon are told in the words of the component that shows them.
  app: {
    may: [...core, 'store', 'worker', 'cipher', 'text'],
    mayAsType: ['ui/grid', 'ui/kit'],
    packages: ['svelte'],
    instead: 'expose state; the page that shows it lives in ui/pages',
  },
  'ui/styles': { may: [], instead: 'styles import nothing' },
  'ui/kit': {
    may: ['text', 'ui/styles'],
    packages: ['svelte'],
    instead: 'kit has no domain words: take a prop, or move the component to ui/pages',
  },
  'ui/grid': {
    may: ['value', 'text', 'ui/kit', 'ui/styles'],
    packages: ['svelte', 'ag-grid-community', '@ag-grid-community/locale'],
    instead: 'the grid shows a model and reports edits: let the page pass the model in and act on the event',
  },
  'ui/chart': {
    may: ['value', 'text', 'ui/kit', 'ui/styles'],
    packages: ['svelte', 'echarts'],
    instead: 'a chart draws plain data passed in by the page',
  },
  'ui/pages': {
    may: [...core, 'app', 'worker', 'cipher', 'text', 'ui/kit', 'ui/grid', 'ui/chart', 'ui/styles'],
    packages: ['svelte'],
    instead: 'pages go through app to the store, and through the importing folder to a library',
  },
};

/** Files directly under src wire everything together. */
export const root: Zone = {
  may: [...core, 'app', 'store', 'worker', 'text', 'ui/kit', 'ui/pages', 'ui/styles'],
  packages: ['svelte', 'core-js'],
  instead: 'main.ts and App.svelte only wire: move the work into app or a page',
};

/** Zones below `app`: the same input gives the same output there. */
export const pureZones = [
  'value',
  'formula',
  'domain',
  'compute',
  'analysis',
  'workbook',
  'exchange',
  'cipher',
  'store',
];

export const bannedNames = ['utils', 'helpers', 'common', 'services', 'managers', 'types'];

/** What an old browser lacks: the page and every worker start by importing it. */
export const polyfills = 'src/polyfills';
