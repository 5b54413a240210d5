/** Language and theme of this browser; small enough for localStorage, and no harm when it is not to be had. */
import { locales, setLocale, type Locale } from '#text/say';

const key = 'indicator-ledger.preferences';

interface Preferences {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  /** Show last period and last year beside filled cells too. */
  readonly neighbours: boolean;
}

class PreferenceStore {
  current = $state.raw<Preferences>({ locale: 'zh-CN', theme: 'light', neighbours: false });

  set(change: Partial<Preferences>): void {
    this.current = { ...this.current, ...change };
    this.apply();
    try {
      localStorage.setItem(key, JSON.stringify(this.current));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  }

  apply(): void {
    setLocale(this.current.locale);
    document.documentElement.lang = this.current.locale;
    document.documentElement.dataset['theme'] = this.current.theme;
    document.documentElement.dataset['agThemeMode'] = this.current.theme;
  }
}

export const preferences = new PreferenceStore();

export function restorePreferences(): void {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored === 'object' && stored !== null) {
      const { locale, theme, neighbours } = stored as Partial<Preferences>;
      preferences.current = {
        locale: locale !== undefined && locale in locales ? locale : 'zh-CN',
        theme: theme === 'dark' ? 'dark' : 'light',
        neighbours: neighbours === true,
      };
    }
  } catch {
    // Unreadable preferences are none.
  }
  preferences.apply();
}
