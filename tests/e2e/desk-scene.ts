import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Role } from '@/lib/core/review/permissions';
import { type Database, openDatabase } from '@/lib/server/db/open';
import { anArticle } from '../support/articles';
import type { Desk } from '../support/browser';
import { aPerson, type Somebody, sessionCookieFor } from '../support/people';

export const HARBOUR = `Harbour reopens after the flood
By Nils Berg
March 3, 2026

The port moved 4.12 million tons in February, up 6.3% from a year ago, the port authority said. More than 60% of it was maize.
Fees rose to $3 million. Five ships were turned back in 2025, and the pilot boat was 40 hours late. The harbour was founded in 1904.
`;

/** Looks behind the pages, on the database of this worker's server. */
export async function behind<Given>({ settings }: Desk, work: (database: Database) => Promise<Given>): Promise<Given> {
  const database = await openDatabase({ databaseUrl: settings.DATABASE_URL, dataDir: settings.DATA_DIR ?? '' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

let articles = 0;

/** An article of this text; every call makes another one, as the same text would be recognised. */
export function article(desk: Desk, text = HARBOUR, title = 'Harbour reopens after the flood') {
  articles += 1;
  const signed = `${text}\nFiled by desk ${'i'.repeat(articles)}.\n`;
  return behind(desk, async (database) => (await anArticle(database, { text: signed, title })).article.id);
}

/** Signs somebody of this role in, by cookie. Answers their name. */
export async function signIn(context: BrowserContext, desk: Desk, role: Role): Promise<string> {
  return (await signInAs(context, desk, role)).name;
}

/** The same, for a journey that needs to know more of them than the name. */
export function signInAs(context: BrowserContext, desk: Desk, role: Role): Promise<Somebody> {
  return behind(desk, async (database) => {
    const somebody = await aPerson(database, role);
    const cookie = await sessionCookieFor(database, somebody.id);
    await context.addCookies([{ ...cookie, url: desk.url }]);
    return somebody;
  });
}

/** The article desk as a reader of the tests sees it. */
export class DeskPage {
  readonly text: Locator;
  readonly panel: Locator;
  readonly spoken: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole('article');
    this.panel = page.getByRole('complementary', { name: 'Figure under review' });
    this.spoken = page.locator('[data-announcer]');
  }

  /** The tab stop is set once the page listens to keys. */
  async open(articleId: string): Promise<void> {
    await this.page.goto(`/articles/${articleId}`);
    await this.page.locator('[data-claim][tabindex="0"]').waitFor();
  }

  /** A figure in the text, by its display form and the word for its status. */
  mark(display: string, status: string): Locator {
    return this.text.getByRole('button', { name: `${display}, ${status}` });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until the server has answered everything. */
  async saved(): Promise<void> {
    await this.page.locator('[data-saving]').waitFor({ state: 'detached' });
  }

  /** The figure under review, in its largest form. */
  figure(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }
}
