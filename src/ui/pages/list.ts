/** Every page with its component, and the rail at the left. A new page is a name in `app/routes` and a line here. */
import type { Component } from 'svelte';
import type { PlainPage } from '#app/routes.svelte';
import type { Session } from '#app/session.svelte';
import type { Workspace } from '#app/workspace.svelte';
import type { TextKey } from '#text/say';
import type { IconName } from '#ui/kit/icons';
import AboutPage from './about/AboutPage.svelte';
import BackupPage from './backup/BackupPage.svelte';
import CountyPage from './county/CountyPage.svelte';
import DesignPage from './design/DesignPage.svelte';
import GalleryPage from './gallery/GalleryPage.svelte';
import ChecksPage from './checks/ChecksPage.svelte';
import GoalsPage from './goals/GoalsPage.svelte';
import HistoryPage from './history/HistoryPage.svelte';
import ImportPage from './import/ImportPage.svelte';
import IndicatorsPage from './indicators/IndicatorsPage.svelte';
import LockPage from './lock/LockPage.svelte';
import StartPage from './start/StartPage.svelte';
import UnitsPage from './units/UnitsPage.svelte';

export interface PageProps {
  readonly session: Session;
  readonly workspace: Workspace;
}

export const pages: Readonly<Record<PlainPage, Component<PageProps>>> = {
  start: StartPage,
  import: ImportPage,
  gallery: GalleryPage,
  history: HistoryPage,
  goals: GoalsPage,
  county: CountyPage,
  design: DesignPage,
  indicators: IndicatorsPage,
  checks: ChecksPage,
  backup: BackupPage,
  lock: LockPage,
  units: UnitsPage,
  // Asks nothing of the ledger.
  about: AboutPage as unknown as Component<PageProps>,
};

interface RailLine {
  readonly name: PlainPage;
  readonly icon: IconName;
  readonly caption: TextKey;
}

/** In the order of the rail. Import belongs to the tables. */
export const rail: readonly RailLine[] = [
  { name: 'start', icon: 'table', caption: 'nav.tables' },
  { name: 'county', icon: 'analysis', caption: 'nav.county' },
  { name: 'checks', icon: 'check', caption: 'nav.checks' },
  { name: 'goals', icon: 'target', caption: 'nav.goals' },
  { name: 'indicators', icon: 'function', caption: 'nav.indicators' },
  { name: 'units', icon: 'tree', caption: 'nav.units' },
  { name: 'history', icon: 'history', caption: 'nav.history' },
  { name: 'backup', icon: 'backup', caption: 'nav.backup' },
];

/** What the palette finds: the rail, and what is looked at once in a while. */
export const found: readonly Omit<RailLine, 'icon'>[] = [...rail, { name: 'about', caption: 'about.title' }];
