// The VS Code extension of iot-tidy: starts iot-clangd for C and C++, and again
// when its settings change.
'use strict';

const { execFile } = require('node:child_process');
const { promisify } = require('node:util');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client; // that runs now, if any
let turn = Promise.resolve(); // of starts and stops: one at a time

async function start() {
  const settings = vscode.workspace.getConfiguration('iotTidy');
  const command = settings.get('path');
  // The client would report a program that cannot run three times, and try again.
  try {
    await promisify(execFile)(command, ['--version']);
  } catch (error) {
    complain(`iot-tidy: cannot run ${command} (${error.code ?? error.message}). ` +
      'Build it (tools/quickstart), then set iotTidy.path.');
    return;
  }
  client = new LanguageClient('iotTidy', 'iot-tidy',
    { command, args: settings.get('arguments') },
    { documentSelector: [{ scheme: 'file', language: 'c' },
                         { scheme: 'file', language: 'cpp' }] });
  await client.start();
}

async function stop() {
  const old = client;
  client = undefined;
  await old?.dispose();
}

async function complain(message) {
  if (await vscode.window.showErrorMessage(message, 'Open Settings'))
    vscode.commands.executeCommand('workbench.action.openSettings', 'iotTidy');
}

function next(step) {
  turn = turn.then(step).catch(error => complain(`iot-tidy: ${error.message}`));
  return turn;
}

exports.activate = context => {
  context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(change => {
    if (change.affectsConfiguration('iotTidy'))
      next(stop).then(() => next(start));
  }));
  return next(start);
};

exports.deactivate = () => next(stop);
