// Looking at a page: a picture for people, and axe for what people may not see.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../shots/', import.meta.url));
mkdirSync(folder, { recursive: true });

export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: `${folder}${name}.png`, fullPage, animations: 'disabled' });
}

/** Light and dark, as the switch sets them; `during` runs in each. */
async function inBothThemes(page: Page, during: (theme: 'light' | 'dark') => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme ?? 'light');
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((now) => (document.documentElement.dataset.theme = now), theme);
    await during(theme);
  }
  await page.evaluate((now) => (document.documentElement.dataset.theme = now), before);
}

/** Looked at by itself: the screen in miniature on the desk. */
const miniature = 'iframe';
const colours = 'color-contrast';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What axe finds in both themes, one line each; nothing where all is well. */
export async function flaws(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  await inBothThemes(page, async (theme) => {
    // Only colours differ between the themes, so in the dark one nothing else is asked again.
    const axe = new AxeBuilder({ page }).exclude(miniature).setLegacyMode();
    const asked = theme === 'dark' ? axe.withRules(colours) : axe.withTags(tags);
    const { violations } = await asked.analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes.slice(0, 3))
        found.push(
          `${name} ${theme} ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        );
  });
  return found;
}
export async function shootBoth(page: Page, name: string, fullPage = false): Promise<void> {
  await inBothThemes(page, (theme) => shoot(page, theme === 'light' ? name : `${name}.dark`, fullPage));
}
