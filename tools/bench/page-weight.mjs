import { chromium } from 'playwright-core';
import { findChromium } from '../test/system-packages.mjs';

const lessonPath = '/courses/convolution-and-cnn/lessons/conv2d';

/**
 * The bodies that a browser with an empty cache gets over the wire, compressed, until the lesson is quiet: kB by type of resource.
 *
 * @param {string} address
 * @param {string} cookie of a signed-in student
 * @returns {Promise<Record<string, number> | undefined>} undefined without a Chromium
 */
export async function measurePageWeight(address, cookie) {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext();
    const [name = '', ...value] = cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: address }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    /** @type {Map<string, string>} */
    const types = new Map();
    /** @type {Record<string, number>} */
    const bytes = {};
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type.toLowerCase()));
    // Without the headers, which loadingFinished would count as well.
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'other';
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
    });
    await page.goto(`${address}${lessonPath}`, { waitUntil: 'networkidle' });
    await page.locator('h1').first().waitFor();
    return Object.fromEntries(
      Object.entries(bytes).map(([type, count]) => [type, Math.round(count / 100) / 10]),
    );
  } finally {
    await browser.close();
  }
}
