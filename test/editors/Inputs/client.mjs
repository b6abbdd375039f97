// client.mjs MODULES IOT_CLANGD FILE: an editor without a screen. Opens FILE, says
// what is found and offered, takes the quick fix, undoes it, types a line that is
// broken until it is whole. Every answer is about the version of the text it names.
// MODULES is the node_modules that has the language server protocol.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, program, file] = process.argv.slice(2);
const require = createRequire(modules + '/');
const lsp = require('vscode-languageserver-protocol/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const server = spawn(program, ['--log=error'], { stdio: ['pipe', 'pipe', 'inherit'] });
const ended = new Promise(resolve =>
  server.on('exit', (code, signal) => resolve(signal ?? code)));
const connection = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
const dead = ended.then(how => { throw new Error(`iot-clangd is gone: ${how}`); });
dead.catch(() => {}); // once the session is over, it may
const ask = (...request) => Promise.race([connection.sendRequest(...request), dead]);
const tell = (...notification) => connection.sendNotification(...notification);

const told = new Map(); // diagnostics by version
let awaken = () => {};
connection.onNotification(lsp.PublishDiagnosticsNotification.type, answer => {
  told.set(answer.version, answer.diagnostics);
  awaken();
});
connection.listen();

const uri = pathToFileURL(file).href;
const original = fs.readFileSync(file, 'utf8');
let document = TextDocument.create(uri, 'c', 1, original);

async function diagnostics() {
  while (!told.has(document.version))
    await Promise.race([new Promise(resolve => { awaken = resolve; }), dead]);
  return told.get(document.version);
}

/// Edits as the user would: the server gets the edit, not the whole text.
async function edit(changes) {
  document = TextDocument.update(document, changes, document.version + 1);
  await tell(lsp.DidChangeTextDocumentNotification.type,
    { textDocument: { uri, version: document.version }, contentChanges: changes });
  return diagnostics();
}

const isOurs = diagnostic => String(diagnostic.code).startsWith('iot-');
const place = ({ line, character }) => `${line + 1}:${character + 1}`;
function show(when, all) {
  for (const found of all.filter(isOurs))
    console.log(`${when}: ${found.code} ${place(found.range.start)} ` +
      JSON.stringify(document.getText(found.range)));
  console.log(`${when}: ${all.filter(isOurs).length} of ours,`,
    `${all.length - all.filter(isOurs).length} of others`);
}

await ask(lsp.InitializeRequest.type, {
  processId: process.pid,
  rootUri: pathToFileURL(dirname(file)).href,
  capabilities: { textDocument: {
    publishDiagnostics: {
      versionSupport: true, codeDescriptionSupport: true, relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  } },
});
await tell(lsp.InitializedNotification.type, {});
await tell(lsp.DidOpenTextDocumentNotification.type,
  { textDocument: { uri, languageId: 'c', version: 1, text: original } });

const found = await diagnostics();
show('OPENED', found);
for (const { codeDescription } of found.filter(isOurs))
  console.log('PAGE:', codeDescription?.href ?? 'none');

const actions = await ask(lsp.CodeActionRequest.type, {
  textDocument: { uri },
  range: found.find(isOurs).range,
  context: { diagnostics: found.filter(isOurs), only: ['quickfix'] },
});
for (const { title, kind } of actions)
  console.log(`OFFERED: ${kind}, ${title}`);
show('FIXED', await edit(actions[0].edit.changes[uri].map(
  ({ range, newText }) => ({ range, text: newText }))));
fs.writeFileSync(file, document.getText());

show('UNDONE', await edit([{ text: original }]));

// Half a line, key by key, above the second connect; then the rest. What is said of
// a half line is about that: ours stand where the calls are now, or nowhere.
const half = '  if (puts("', rest = 'up") < 0) { return 1; }';
const before = found.find(isOurs).range.start;
let at = { line: before.line, character: 0 }, stale = 0;
async function type(text) {
  const now = await edit([{ range: { start: at, end: at }, text }]);
  at = document.positionAt(document.offsetAt(at) + text.length);
  stale += now.filter(isOurs).filter(
    one => !document.getText(one.range).startsWith('mosquitto_connect(')).length;
  return now;
}
await edit([{ range: { start: at, end: at }, text: '\n' }]);
for (const key of half.slice(0, -1))
  await type(key);
show('HALF', await type(half.at(-1)));
show('WHOLE', await type(rest));
console.log(`TYPED: ${half.length} keys, ${stale} findings in a wrong place`);

await ask(lsp.ShutdownRequest.type);
await tell(lsp.ExitNotification.type);
console.log('ENDED:', await ended);
