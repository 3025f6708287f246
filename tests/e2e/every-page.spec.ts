import type { Page } from '@playwright/test';
import { recordVerdict } from '@/lib/server/services/claims/record-verdict';
import { acceptInvitation } from '@/lib/server/services/people/accept-invitation';
import { invite } from '@/lib/server/services/people/invite';
import { addEvidence } from '@/lib/server/services/sources/add-evidence';
import { anArticle, claimOf } from '../support/articles';
import { axe } from '../support/axe';
import { type Desk, expect, test } from '../support/browser';
import { asSystem, asVisitor, contextOf, PASSWORD, sessionCookieFor } from '../support/people';
import { behind } from './desk-scene';

test.use({ story: 'hostile words everywhere' });

const SCRIPT = '<script>window.ran=1</script>';
const IMAGE = '"><img src=x onerror="window.ran=1">';
const TURNED = 'Title \u202Eturned round\u202C \u05E9\u05DC\u05D5\u05DD';
const NAME = `${IMAGE} \u{1F98A} O\u2019Brien`;
const TITLE = `${SCRIPT} ${TURNED} ${'very long '.repeat(20).trim()} \u{1F6A2}`;
const TEXT = `${SCRIPT}
By ${IMAGE}

The ${IMAGE} cost $3 million, up 12% from a year ago, </p>${SCRIPT} said. \u202EMore than 60%\u202C \u0639\u0627\u062F 45 \u0633\u0641\u064A\u0646\u0629 \u{1F6A2}.
`;

interface Scene {
  readonly articleId: string;
  readonly sourceId: string;
  readonly cookie: { readonly name: string; readonly value: string };
}

/** An owner with a hostile name, an article full of markup, a disputed claim with a hostile note, a hostile source. */
function hostileScene(desk: Desk): Promise<Scene> {
  return behind(desk, async (database) => {
    const { token } = await invite(asSystem(database), { role: 'owner' });
    const email = `fox${Date.now()}@desk.example`;
    const { personId } = await acceptInvitation(asVisitor(database), { token, name: NAME, email, password: PASSWORD });
    const owner = contextOf(database, { kind: 'person', id: personId, name: NAME, role: 'owner' });
    const shown = await anArticle(database, {
      title: TITLE,
      publisher: IMAGE,
      writer: SCRIPT,
      text: `${TEXT}${personId}\n`,
      deadline: '2026-01-02T18:30:00.000Z',
      checkerId: personId,
      sources: `${IMAGE} https://hostile.example/?a=${encodeURIComponent(SCRIPT)}`,
    });
    const claim = claimOf(shown, '$3 million');
    const source = {
      kind: 'link',
      url: 'https://hostile.example/',
      title: `${SCRIPT}${IMAGE}`,
      publisher: SCRIPT,
    } as const;
    await addEvidence(owner, { claimId: claim.id, source, evidence: { quote: SCRIPT, note: IMAGE } });
    const { version } = await database.prisma.claim.findUniqueOrThrow({ where: { id: claim.id } });
    const verdict = { status: 'disputed', disputeReason: 'value', note: `${SCRIPT}${IMAGE}` } as const;
    await recordVerdict(owner, { claimId: claim.id, version, ...verdict });
    const { id: sourceId } = await database.prisma.source.findFirstOrThrow({ where: { addedById: personId } });
    return { articleId: shown.article.id, sourceId, cookie: await sessionCookieFor(database, personId) };
  });
}

const pagesOf = ({ articleId, sourceId }: Scene): readonly (readonly [path: string, title: RegExp])[] => [
  ['/', /^Dashboard · Figurecheck$/],
  ['/articles', /^Articles · /],
  ['/articles?q=no-such-thing', /^Articles · /],
  ['/articles?archived=1', /^Articles · /],
  ['/articles/new', /^Add article · /],
  [`/articles/${articleId}`, /script.* · Figurecheck$/],
  [`/articles/${articleId}/edit`, /^Edit details · /],
  ['/claims', /^Claims · /],
  ['/claims?status=disputed', /^Claims · /],
  ['/sources', /^Sources · /],
  [`/sources/${sourceId}`, /script.* · Figurecheck$/],
  ['/people', /^People · /],
  ['/settings', /^Settings · /],
  ['/settings/jobs', /^Background work · /],
  ['/account', /^Your account · |^Account · /],
];

/** Nothing of what was written ran, nothing sticks out, axe finds nothing. */
async function inspect(page: Page, path: string): Promise<void> {
  expect(await page.evaluate(() => 'ran' in window), `${path} ran what was written`).toBe(false);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${path} is wider than the window`).toBeLessThanOrEqual(0);
  await axe(page);
}

for (const [device, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`every page with hostile words on ${device}: only ever text, and nothing for axe`, async ({
    page,
    context,
    desk,
    complaints,
  }) => {
    test.setTimeout(480_000);
    complaints.expectSome(/status of 404/);
    const scene = await hostileScene(desk);
    await page.setViewportSize(viewport);
    for (const path of ['/sign-in', '/invitation/no-such-token', '/reset/no-such-token']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await inspect(page, path);
    }
    await context.addCookies([{ ...scene.cookie, url: desk.url }]);
    for (const [path, title] of pagesOf(scene)) {
      await page.goto(path);
      await expect(page).toHaveTitle(title);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await inspect(page, path);
    }
    await page.goto('/articles/01890000-0000-7000-8000-000000000000/edit');
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await inspect(page, 'an article that is not there');
  });
}

test('hostile words stand on the pages as they were written', async ({ page, context, desk }) => {
  const { articleId, cookie } = await hostileScene(desk);
  await context.addCookies([{ ...cookie, url: desk.url }]);
  await page.goto('/articles?q=turned');
  await expect(page.getByRole('rowheader').first()).toContainText(SCRIPT);
  await page.goto(`/articles/${articleId}`);
  await expect(page.getByRole('article')).toContainText(`The ${IMAGE} cost $3 million`);
  await page.goto('/claims?status=disputed');
  await expect(page.getByRole('rowheader').first()).toHaveText('$3 million');
  await page.goto('/people');
  await expect(page.getByRole('rowheader').filter({ hasText: IMAGE }).first()).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Disputed figures, newest first' })).toContainText(SCRIPT);
});
