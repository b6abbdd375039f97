// vscode.mjs PLAYWRIGHT VSCODE IOT_CLANGD FOLDER [SCREENSHOT]: a user of VS Code's
// server VSCODE in Debian's Chromium. Opens FOLDER/project/uplink.c with the extension
// of FOLDER/extensions: first with a program that does not exist, then with IOT_CLANGD;
// takes the quick fix and saves. The same with alarm.cpp, where it also follows the
// link of the finding. Says what is seen. PLAYWRIGHT is playwright-core.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [playwright, vscode, iotClangd, folder, screenshot] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(playwright);
const project = folder + '/project';

const settings = path => {
  fs.mkdirSync(project + '/.vscode', { recursive: true });
  fs.writeFileSync(project + '/.vscode/settings.json', JSON.stringify({
    'iotTidy.path': path,
    'chat.commandCenter.enabled': false,
    'git.enabled': false, // it would offer the repository around FOLDER
    'editor.inlayHints.enabled': 'off',
    'editor.minimap.enabled': false,
    'workbench.startupEditor': 'none',
  }));
};
settings('/nowhere/iot-clangd');

const server = spawn(process.execPath, [vscode + '/out/server-main.js',
  '--host=127.0.0.1', '--port=0', '--without-connection-token',
  '--accept-server-license-terms', '--disable-workspace-trust',
  '--telemetry-level=off', `--server-data-dir=${folder}/data`,
  `--user-data-dir=${folder}/data`, `--extensions-dir=${folder}/extensions`],
  { stdio: ['ignore', 'pipe', fs.openSync(folder + '/server.log', 'w')] });
let browser, page;
try {
  const port = await new Promise((resolve, reject) => {
    server.on('exit', code => reject(new Error(`VS Code is gone: ${code}`)));
    createInterface(server.stdout).on('line', line => {
      const found = line.match(/listening on (\d+)/);
      if (found)
        resolve(found[1]);
    });
  });
  browser = await chromium.launch(
    { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1120, height: 640 } });
  page.setDefaultTimeout(120000);
  const host = `127.0.0.1:${port}`;
  const open = async name => {
    const opened = [['openFile', `vscode-remote://${host}${project}/${name}`]];
    await page.goto(`http://${host}/?folder=${project}&payload=` +
      encodeURIComponent(JSON.stringify(opened)));
  };
  await open('uplink.c');

  const message = page.locator('.notification-list-item-message');
  await message.first().waitFor();
  for (const text of await message.allInnerTexts())
    console.log('SAYS:', text);
  await page.locator('.notification-toast').hover();
  await page.locator('.codicon-notifications-clear').click();

  const squiggle = page.locator('.squiggly-warning');
  const see = async () => {
    await squiggle.first().waitFor();
    console.log('SQUIGGLES:', await squiggle.count());
    const problem = page.locator('.markers-panel .monaco-list-row');
    if (!await problem.first().isVisible()) // else it would go
      await page.keyboard.press('Control+Shift+KeyM');
    await problem.first().waitFor();
    for (const text of await problem.allInnerTexts())
      console.log('PROBLEM:', text.replace(/\s+/g, ' '));
  };
  const mend = async (name, line, picture) => {
    const text = () => fs.readFileSync(`${project}/${name}`, 'utf8'), before = text();
    await page.keyboard.press('Control+KeyG');
    await page.keyboard.type(`${line}:3\n`);
    await page.locator('.monaco-editor.focused .line-numbers.active-line-number',
      { hasText: line }).waitFor();
    await page.keyboard.press('Control+Period');
    const actions = page.locator('.action-widget .monaco-list-row.action');
    await actions.first().waitFor();
    for (const text of await actions.allInnerTexts())
      console.log('OFFERED:', text.trim());
    if (picture)
      await page.screenshot({ path: picture });
    await page.keyboard.press('Enter');
    await page.getByText('No problems have been detected').waitFor();
    await page.keyboard.press('Control+KeyS');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    while (text() === before) // what is not on the disk is lost with the page
      await page.waitForTimeout(100);
    console.log('SQUIGGLES:', await squiggle.count());
  };

  settings(iotClangd);
  await see();
  await page.keyboard.press('Control+KeyB'); // no side bar in the picture
  await mend('uplink.c', '18', screenshot);

  await open('alarm.cpp');
  await see();
  await page.locator('.markers-panel a', { hasText: 'iot-double-connect' }).click();
  await page.locator('.tab.active', { hasText: '.md' }).waitFor();
  console.log('PAGE:', await page.locator('.tab.active').innerText());
  console.log('PAGE:', (await page.locator('.editor-instance .view-line').first()
    .innerText()).replace(/\s+/g, ' '));
  await page.screenshot({ path: folder + '/page.png' });
  await page.keyboard.press('Control+KeyW'); // back to the file
  await page.locator('.tab.active', { hasText: 'alarm.cpp' }).click();
  await mend('alarm.cpp', '8');
} catch (error) {
  await page?.screenshot({ path: folder + '/failed.png' });
  throw error;
} finally {
  await browser?.close();
  server.removeAllListeners('exit');
  server.kill();
}
