// validate_sarif.mjs MODULES FILE: FILE against the schema of SARIF 2.1.0 that
// comes with sarif-multitool; MODULES is the node_modules it is installed in.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const [modules, file] = process.argv.slice(2);
const require = createRequire(modules + '/');
const Ajv = require('ajv/dist/2020.js');
const formats = require('ajv-formats');

const read = path => JSON.parse(fs.readFileSync(path, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const validate = ajv.compile(
  read(modules + '/@microsoft/sarif-multitool-linux/sarif-2.1.0.json'));
if (!validate(read(file))) {
  for (const { instancePath, message } of validate.errors)
    console.error(`${file}: ${instancePath} ${message}`);
  process.exit(1);
}
