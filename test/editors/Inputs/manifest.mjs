// manifest.mjs SOURCE: what the manifest of the VS Code extension says, and what its
// code and CMakeLists.txt do. Prints the differences.
import fs from 'node:fs';

const source = process.argv[2];
const read = name => fs.readFileSync(`${source}/${name}`, 'utf8');
const manifest = JSON.parse(read('tools/vscode/package.json'));
const code = read('tools/vscode/' + manifest.main);

const all = pattern => [...code.matchAll(pattern)].map(match => match[1]);
const facts = {
  version: [[manifest.version],
            [read('CMakeLists.txt').match(/project\(iot-tidy VERSION ([\d.]+)/)[1]]],
  settings: [Object.keys(manifest.contributes.configuration.properties)
               .map(name => name.replace('iotTidy.', '')),
             all(/settings\.get\('(\w+)'\)/g)],
  languages: [manifest.activationEvents.map(event => event.replace('onLanguage:', '')),
              all(/language: '(\w+)'/g)],
  packages: [Object.keys(manifest.dependencies),
             all(/require\('([\w-]+)[\w/-]*'\)/g).filter(name => name !== 'vscode')],
};
const differences = Object.entries(facts)
  .map(([what, [said, done]]) => [what, said.sort().join(), done.sort().join()])
  .filter(([, said, done]) => said !== done);
for (const [what, said, done] of differences)
  console.log(`${what}: ${said} in the manifest, ${done} in the source`);
console.log(`${differences.length} differences`);
process.exitCode = differences.length ? 1 : 0;
