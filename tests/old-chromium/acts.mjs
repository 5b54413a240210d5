/** What a clerk does on the page, by what is written there. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const patience = { timeout: 20_000, polling: 100 };

/** Presses the smallest visible button or link whose text contains the words, as soon as it can be pressed. */
export async function press(page, words) {
  await page.waitForFunction(
    (text) => {
      const found = [...document.querySelectorAll('button, a, [role="button"], label')]
        .filter((one) => one.textContent.includes(text) && one.getClientRects().length > 0 && !one.disabled)
        .sort((a, b) => a.textContent.length - b.textContent.length)[0];
      found?.click();
      return !!found;
    },
    patience,
    words,
  );
}

export async function choose(page, ...paths) {
  const field = await page.waitForSelector('input[type=file]', patience);
  await field.uploadFile(...paths);
}

/** A cell by a word of its row and the number of its column in the code row. */
function placeOf(row, code) {
  return `[...document.querySelectorAll('.ag-row')].find((one) => one.textContent.includes(${JSON.stringify(row)}))?.querySelector('.ag-cell[aria-colindex="${code + 1}"]')`;
}

export async function shows(page, row, code, text) {
  await page.waitForFunction(`${placeOf(row, code)}?.textContent === ${JSON.stringify(text)}`, patience);
}

export async function click(page, row, code) {
  const place = await page.waitForFunction(placeOf(row, code), patience);
  const { x, y, width, height } = await place.asElement().boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

export async function chord(page, key) {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** What an act downloads, into a folder of its own. */
export async function download(page, within, act) {
  const folder = mkdtempSync(join(within, 'got-'));
  const session = await page.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const done = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('nothing came')), patience.timeout).unref();
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
  });
  await act();
  await done;
  await session.detach();
  const [name = ''] = readdirSync(folder);
  return { name, path: join(folder, name), bytes: new Uint8Array(readFileSync(join(folder, name))) };
}
