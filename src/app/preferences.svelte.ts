/** Language and theme of this browser, and what else is wanted the same way every day. */
import type { LedgerName } from '#store/database';
import { locales, setLocale, type Locale } from '#text/say';
import { pocket } from './pocket';

const key = 'preferences';

interface Preferences {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  /** Show last period and last year beside filled cells too. */
  readonly neighbours: boolean;
  /** Of the table, in percent. */
  readonly zoom: number;
  /** 18 px at 36, for tired eyes. */
  readonly largeType: boolean;
  /** Who works at this PC; stands beside what is done from now on. */
  readonly clerk: string;
  /** Rule by which exported files are called; '' for the form's own name. */
  readonly fileNames: string;
  /** Sniffers that are off, by ledger. */
  readonly sniffersOff: Readonly<Partial<Record<LedgerName, readonly string[]>>>;
}

export const zoomSteps = [80, 90, 100, 110, 125, 150] as const;

class PreferenceStore {
  current = $state.raw<Preferences>({
    locale: 'zh-CN',
    theme: 'light',
    neighbours: false,
    zoom: 100,
    largeType: false,
    clerk: '',
    fileNames: '',
    sniffersOff: {},
  });

  set(change: Partial<Preferences>): void {
    this.current = { ...this.current, ...change };
    this.apply();
    pocket.keep(key, this.current);
  }

  apply(): void {
    setLocale(this.current.locale);
    document.documentElement.lang = this.current.locale;
    document.documentElement.dataset['theme'] = this.current.theme;
    document.documentElement.dataset['agThemeMode'] = this.current.theme;
  }
}

/** Rows and text of the grid, in pixels. */
export function gridSize(): { row: number; text: number } {
  const { zoom, largeType } = preferences.current;
  const [row, text] = largeType ? [36, 18] : [22, 13];
  return { row: Math.round((row * zoom) / 100), text: Math.round((text * zoom) / 100) };
}

/** One step of the wheel. */
export function zoomBy(step: 1 | -1): void {
  const at = zoomSteps.findIndex((zoom) => zoom === preferences.current.zoom);
  const zoom = zoomSteps[at + step];
  if (zoom !== undefined) preferences.set({ zoom });
}

export const preferences = new PreferenceStore();

export function restorePreferences(): void {
  const stored = pocket.read(key);
  if (typeof stored === 'object' && stored !== null) {
    const { locale, theme, neighbours, zoom, largeType, clerk, fileNames, sniffersOff } =
      stored as Partial<Preferences>;
    preferences.current = {
      locale: locale !== undefined && locale in locales ? locale : 'zh-CN',
      theme: theme === 'dark' ? 'dark' : 'light',
      neighbours: neighbours === true,
      zoom: zoomSteps.find((step) => step === zoom) ?? 100,
      largeType: largeType === true,
      clerk: typeof clerk === 'string' ? clerk : '',
      fileNames: typeof fileNames === 'string' ? fileNames : '',
      sniffersOff: typeof sniffersOff === 'object' ? sniffersOff : {},
    };
  }
  preferences.apply();
}
