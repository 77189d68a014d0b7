import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import type { CityProcess } from '../support/journey-process.ts';

describe('the page that explains the interface, in a browser', () => {
  let city: CityProcess;
  let browser: Browser;
  let page: Page;
  const trouble: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    city = await emptyCity('2026-01-05T02:00:00.000Z');
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => trouble.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(city.url) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    await page.goto(`${city.url}/docs`);
    await page.locator('.opblock').first().waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await endAll();
  });

  it('shows every path of /openapi.json', async () => {
    const answer = await fetch(`${city.url}/openapi.json`);
    const { paths } = (await answer.json()) as { paths: Record<string, object> };
    const operations = Object.values(paths).flatMap((path) => Object.keys(path));
    expect(await page.locator('.opblock').count()).toBe(operations.length);
  });

  it('opens a route and shows what it takes, in both languages', async () => {
    const decision = page.locator('.opblock', { hasText: '/cases/{id}/decisions' });
    await decision.locator('.opblock-summary').click();
    await decision.locator('.opblock-body').waitFor();
    const text = await decision.innerText();
    expect(text).toContain('不予采纳');
    expect(text).toContain('dryRun');
    expect(text).toContain('403');
  });

  it('asks nothing of any other host, and has no fault', () => {
    expect(elsewhere).toEqual([]);
    expect(trouble).toEqual([]);
  });
});
