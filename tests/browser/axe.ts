/** What axe finds serious on a page, each with the place and, for colours, what it measured. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Looks at the whole page, or at the part that was opened over it. */
export type Sound = (state: string, part?: string) => Promise<void>;

/** Rules of which the theme decides: a theme changes colours and nothing else, the other rules would find the same again. */
const ofColours = ['color-contrast', 'link-in-text-block'];

export async function faults(page: Page, theme: Theme, part: string): Promise<string[]> {
  // One document without frames: all in one go, and only what is wrong is described.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ resultTypes: ['violations'], iframes: false });
  const { violations } = await (theme === 'light' ? axe : axe.withRules(ofColours)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message.slice(0, 120) ?? ''}`),
    );
}

/** Buttons take their colours over in a moment; between two states, or two themes, they have neither's. */
const standStill = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });

async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => {
    Object.assign(document.documentElement.dataset, { theme: name, agThemeMode: name });
  }, theme);
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
}

/** Each state in both themes, put on as the page itself does; the walk is the same in either. */
export function inBothThemes(page: Page): Sound {
  return async (state, part = 'html') => {
    for (const theme of themes) {
      await wear(page, theme);
      await standStill(page);
      expect(await faults(page, theme, part), `${state}, ${theme}`).toEqual([]);
    }
    await wear(page, 'light');
  };
}

/** Where the page has its theme, in which `theme` is chosen. */
export async function inTheme(page: Page, theme: Theme): Promise<Sound> {
  if (theme === 'dark') await page.getByRole('button', { name: '切换深色与浅色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  return async (state, part = 'html') => {
    await standStill(page);
    expect(await faults(page, theme, part), state).toEqual([]);
  };
}
