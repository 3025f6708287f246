import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the colours of a scheme can change; everything else is the same in light and in dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Fails when axe finds anything on the page as it stands, in light or in dark. Leaves the page in its own scheme.
 * @param skipped what the browser does not draw for now (`content-visibility`): it names old colours for what is in there
 */
export async function axe(page: Page, skipped?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await settled(page);
    const { violations } = await builder(page, colorScheme, skipped).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
    );
    expect(found, `axe, ${colorScheme}, ${new URL(page.url()).pathname}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Where motion is reduced every change of a colour is a transition of no length, which still ends a frame later. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await frame();
  });
}

/** In legacy mode axe opens no page of its own for each look; it is meant for frames of other origins, and we have none. */
function builder(page: Page, scheme: 'light' | 'dark', skipped?: string): AxeBuilder {
  const axeHere = new AxeBuilder({ page }).setLegacyMode(true);
  if (skipped) axeHere.exclude(skipped);
  return scheme === 'light' ? axeHere.withTags(RULES) : axeHere.withRules(COLOUR_RULES);
}
